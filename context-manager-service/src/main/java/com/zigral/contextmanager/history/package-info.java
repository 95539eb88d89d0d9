/**
 * The history of a job: what happened, in order, never changed afterwards.
 */
@ApplicationModule(allowedDependencies = { "context", "document" })
@NullMarked
package com.zigral.contextmanager.history;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
