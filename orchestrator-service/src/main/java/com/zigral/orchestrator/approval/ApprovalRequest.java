package com.zigral.orchestrator.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachRules;
import com.zigral.orchestrator.ledger.Touch;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to be asked about one step.
 *
 * @param jobId the job
 * @param stepId the step
 * @param planned when the step was planned; what was asked before is void
 * @param sends what would be sent, empty for a step that sends nothing to anybody
 * @param does what the step does, in words
 * @param account the account with which it is sent
 * @param touch what it is part of
 * @param rules what can be sent to whom, empty when nothing can be told beforehand
 * @param template the words for all, in which placeholders may stand, if there are any
 */
public record ApprovalRequest(String jobId, String stepId, Instant planned, List<Outreach> sends, String does,
		String account, Touch touch, Optional<OutreachRules> rules, @Nullable String template) {

	public ApprovalRequest {
		sends = List.copyOf(sends);
	}

	List<ApprovalItem> items() {
		return this.sends.isEmpty() ? List.of(ApprovalItem.doing(this.does))
				: this.sends.stream().map(ApprovalItem::of).toList();
	}

}
