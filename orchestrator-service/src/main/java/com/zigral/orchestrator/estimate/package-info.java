/**
 * What a plan would take: people, budgets and days.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "approval", "catalog", "job" })
package com.zigral.orchestrator.estimate;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
