/**
 * The orchestrator over its REST API, and what it answers.
 */
@NullMarked
package com.zigral.cli.client;

import org.jspecify.annotations.NullMarked;
