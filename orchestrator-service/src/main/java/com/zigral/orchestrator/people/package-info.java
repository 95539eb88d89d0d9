/**
 * Everybody that any job has found, and what is known of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "api", "export", "profile", "suppression" })
package com.zigral.orchestrator.people;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
