/**
 * Takes a sentence over HTTP, has it planned and hands the plan over.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "estimate", "job", "job :: store", "planning", "run" })
package com.zigral.orchestrator.command;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
