/**
 * A person's yes to exactly what goes out in their name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "api", "ledger", "suppression" })
package com.zigral.orchestrator.approval;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
