/**
 * What has been done to the outside world, once each, and how much more may be done.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "api", "profile", "suppression" })
package com.zigral.orchestrator.ledger;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
