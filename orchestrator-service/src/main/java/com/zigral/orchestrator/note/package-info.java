/**
 * What people write down about somebody: a note and tags.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "api", "profile", "suppression" })
package com.zigral.orchestrator.note;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
