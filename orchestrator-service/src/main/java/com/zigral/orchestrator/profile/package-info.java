/**
 * Profiles as callers name them and as tables keep them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.zigral.orchestrator.profile;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
