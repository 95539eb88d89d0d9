/**
 * Erases a person wherever they stand.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "approval", "job", "ledger", "list", "memory", "people", "run" })
package com.zigral.orchestrator.erasure;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
