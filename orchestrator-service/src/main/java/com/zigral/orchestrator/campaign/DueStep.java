package com.zigral.orchestrator.campaign;

import com.zigral.orchestrator.campaign.sequence.StepKind;

/**
 * A step for which people of a campaign are due.
 *
 * @param campaignId the campaign
 * @param sequenceVersion the version of its steps by which they go
 * @param step the step's id
 * @param kind what it does
 * @param withoutNote whether they are invited without the note
 */
record DueStep(String campaignId, int sequenceVersion, String step, StepKind kind, boolean withoutNote) {
}
