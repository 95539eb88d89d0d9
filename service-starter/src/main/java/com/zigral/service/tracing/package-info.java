/**
 * OpenTelemetry traces, where somebody collects them.
 */
@NullMarked
package com.zigral.service.tracing;

import org.jspecify.annotations.NullMarked;
