/**
 * Sentences that are carried out again and again, at times of their own.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "account", "api", "campaign", "command", "job", "job :: store", "memory", "planning" })
package com.zigral.orchestrator.schedule;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
