/**
 * Lists of people that somebody brings along, and how they come in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "profile", "suppression" })
package com.zigral.orchestrator.list;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
