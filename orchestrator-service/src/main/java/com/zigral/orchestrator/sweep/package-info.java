/**
 * Looks at accounts' inboxes and connections for whoever has accepted or answered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "api", "campaign", "catalog", "ledger" })
package com.zigral.orchestrator.sweep;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
