/**
 * Turns a sentence and what is known into a plan that the agents at hand can carry out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog", "job", "job :: store", "list" })
package com.zigral.orchestrator.planning;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
