/**
 * People as files for other programs: CSV and Excel, and the columns that known importers
 * expect.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.zigral.orchestrator.export;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
