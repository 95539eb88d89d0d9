/**
 * What a sentence wants of a campaign, and the steps that this makes.
 */
@NullMarked
package com.zigral.orchestrator.planning.offline.campaign;

import org.jspecify.annotations.NullMarked;
