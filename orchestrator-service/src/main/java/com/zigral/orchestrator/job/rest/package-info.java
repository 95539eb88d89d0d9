/**
 * Jobs over HTTP: lists, runs, results and files of their people.
 */
@NullMarked
package com.zigral.orchestrator.job.rest;

import org.jspecify.annotations.NullMarked;
