/**
 * Carries a plan out, step by step, on whichever replica is free.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "api", "approval", "catalog", "job", "job :: store", "ledger",
		"list", "memory", "people", "suppression" })
package com.zigral.orchestrator.run;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
