/**
 * The tokens that open the service: those that are set, and those that people make and
 * revoke while it runs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "api" })
package com.zigral.orchestrator.token;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
