/**
 * Context entries: what is known about each job.
 */
@ApplicationModule(allowedDependencies = { "document", "precondition" })
@NullMarked
package com.zigral.contextmanager.context;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
