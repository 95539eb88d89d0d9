/**
 * Says whether this service and what it needs are there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "memory" })
package com.zigral.orchestrator.health;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
