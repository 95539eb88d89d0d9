/**
 * The words of a sentence and those that are known, in English and German, and why a
 * sentence is declined.
 */
@NullMarked
package com.zigral.orchestrator.planning.offline.word;

import org.jspecify.annotations.NullMarked;
