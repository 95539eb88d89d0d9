package com.zigral.orchestrator.ledger;

import com.zigral.agent.Outreach;

/**
 * A step's wish to have something sent.
 *
 * @param jobId the job
 * @param stepId the step
 * @param lease the right to work with the account
 * @param outreach what to send, approved
 * @param stillMine throws {@link com.zigral.agent.StepStoppedException} if the job has
 * been changed by somebody else
 */
public record Claim(String jobId, String stepId, AccountLease lease, Outreach outreach, Runnable stillMine) {
}
