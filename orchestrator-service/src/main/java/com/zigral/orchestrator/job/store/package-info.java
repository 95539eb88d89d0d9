/**
 * Where jobs are kept: their checkpoints and items, and the entries by which they are
 * found and remembered.
 */
@NullMarked
@NamedInterface("store")
package com.zigral.orchestrator.job.store;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
