/**
 * What a campaign does with a person, in which order and after how much time.
 */
@NullMarked
package com.zigral.orchestrator.campaign.sequence;

import org.jspecify.annotations.NullMarked;
