package com.zigral.orchestrator.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.zigral.agent.Outreach;
import com.zigral.orchestrator.account.AccountLease;

/**
 * A step's wish to have something sent.
 *
 * @param jobId the job
 * @param stepId the step
 * @param lease the right to work with the account
 * @param outreach what to send, approved
 * @param touch what it is part of
 * @param verifyOwnership throws {@link com.zigral.agent.StepStoppedException} if the job
 * has been changed by somebody else
 */
public record Claim(String jobId, String stepId, AccountLease lease, Outreach outreach, Touch touch,
		Runnable verifyOwnership) {

	/**
	 * A wish to have something sent that is part of no campaign.
	 * @param jobId the job
	 * @param stepId the step
	 * @param lease the right to work with the account
	 * @param outreach what to send, approved
	 * @param verifyOwnership throws if the job has been changed by somebody else
	 */
	public Claim(String jobId, String stepId, AccountLease lease, Outreach outreach, Runnable verifyOwnership) {
		this(jobId, stepId, lease, outreach, Touch.SINGLE, verifyOwnership);
	}

	/**
	 * What stands for exactly what is to be sent, and to whom.
	 * @return a SHA-256, 64 hexadecimal digits
	 */
	String payloadHash() {
		try {
			String payload = String.join("\n", this.outreach.kind(), this.outreach.recipient().toString(),
					this.outreach.text());
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
