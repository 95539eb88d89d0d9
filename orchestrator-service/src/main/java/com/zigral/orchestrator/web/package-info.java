/**
 * The page on which people work with Zigral. It uses the API and nothing else.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.zigral.orchestrator.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
