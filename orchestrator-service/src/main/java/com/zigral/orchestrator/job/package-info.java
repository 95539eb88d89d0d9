/**
 * A job: its plan, its steps and their states, and where they are kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "api", "export", "memory" })
package com.zigral.orchestrator.job;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
