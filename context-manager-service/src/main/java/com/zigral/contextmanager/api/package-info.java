/**
 * The description of the service for machines and people.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.zigral.contextmanager.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
