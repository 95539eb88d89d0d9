/**
 * Everybody that any job has found, and what is known of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "api", "export", "ledger" })
package com.zigral.orchestrator.people;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
