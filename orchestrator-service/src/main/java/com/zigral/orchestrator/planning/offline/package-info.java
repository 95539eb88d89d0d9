/**
 * Plans sentences without a language model, slot by slot: who, where they work, where
 * they are, how many, from where and what then.
 */
@NullMarked
package com.zigral.orchestrator.planning.offline;

import org.jspecify.annotations.NullMarked;
