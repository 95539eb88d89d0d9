/**
 * The terminal's way of working with a running Zigral: its commands, and the texts and
 * tables they draw. It uses the orchestrator's public REST API and nothing else.
 */
@NullMarked
package com.zigral.cli;

import org.jspecify.annotations.NullMarked;
