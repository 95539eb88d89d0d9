/**
 * Who may stand in a row of a list that came without an address: found by a job, compared
 * with the row, chosen by a person.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "api", "catalog", "job", "job :: store", "list", "run", "suppression" })
package com.zigral.orchestrator.candidate;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
