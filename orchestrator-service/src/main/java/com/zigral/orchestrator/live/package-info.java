/**
 * Lets people watch a job while it is carried out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "job", "job :: store", "memory" })
package com.zigral.orchestrator.live;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
