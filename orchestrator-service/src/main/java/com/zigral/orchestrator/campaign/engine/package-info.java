/**
 * Carries campaigns on: hands whoever is due over to jobs, and moves people on by what
 * has come of these.
 */
@NullMarked
package com.zigral.orchestrator.campaign.engine;

import org.jspecify.annotations.NullMarked;
