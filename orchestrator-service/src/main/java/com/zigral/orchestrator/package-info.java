/**
 * The orchestrator: turns a sentence into a plan and carries it out.
 */
@NullMarked
package com.zigral.orchestrator;

import org.jspecify.annotations.NullMarked;
