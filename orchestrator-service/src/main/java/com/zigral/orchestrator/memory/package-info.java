/**
 * The client of the context manager: what a job knows and where it stands.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.zigral.orchestrator.memory;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
