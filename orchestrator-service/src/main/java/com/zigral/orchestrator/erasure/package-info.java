/**
 * Erases a person wherever they stand.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "approval", "campaign", "job", "job :: store", "ledger", "list", "memory",
		"note", "people", "profile", "run", "schedule", "suppression", "sweep" })
package com.zigral.orchestrator.erasure;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
