/**
 * What the service is connected with, what of it is real, and whether each connection
 * works.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "api", "catalog", "memory", "planning" })
package com.zigral.orchestrator.connection;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
