/**
 * What campaigns have brought, counted where their rows are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "api", "export" })
package com.zigral.orchestrator.report;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
