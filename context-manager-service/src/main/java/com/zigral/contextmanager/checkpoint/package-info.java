/**
 * Checkpoints: where the engine stands in a job, one writer at a time.
 */
@ApplicationModule(allowedDependencies = { "context", "document", "precondition" })
@NullMarked
package com.zigral.contextmanager.checkpoint;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
