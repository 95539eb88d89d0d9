/**
 * Sequences over people that go on by themselves, for weeks.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "api", "catalog", "export", "job", "ledger", "list", "memory", "people", "run" })
package com.zigral.orchestrator.campaign;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
