/**
 * The agents at hand and what they can do.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.zigral.orchestrator.catalog;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
