/**
 * Past jobs that were about the same: what the planner learns from.
 */
@ApplicationModule(allowedDependencies = { "document" })
@NullMarked
package com.zigral.contextmanager.similar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
