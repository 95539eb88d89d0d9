/**
 * Who is sent nothing: people and companies that want no contact, and people who were
 * erased.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "api", "profile" })
package com.zigral.orchestrator.suppression;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
