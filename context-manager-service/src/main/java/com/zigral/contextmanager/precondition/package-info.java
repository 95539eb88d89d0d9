/**
 * Conditional requests: entity tags and the headers that name them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.zigral.contextmanager.precondition;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
