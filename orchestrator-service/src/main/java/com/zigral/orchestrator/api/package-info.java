/**
 * What the API page says of every call: which scope it needs, and how it is refused.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.zigral.orchestrator.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
