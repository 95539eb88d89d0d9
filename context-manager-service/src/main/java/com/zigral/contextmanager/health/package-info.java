/**
 * Whether the service can do its work.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.zigral.contextmanager.health;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
