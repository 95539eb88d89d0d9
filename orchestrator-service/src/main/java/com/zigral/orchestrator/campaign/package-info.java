/**
 * Sequences over people that go on by themselves, for weeks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "api", "catalog", "estimate", "export", "job", "job :: store",
		"ledger", "list", "memory", "people", "profile", "report", "run", "suppression" })
package com.zigral.orchestrator.campaign;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
