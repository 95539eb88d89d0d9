package com.zigral.orchestrator.approval;

import com.zigral.agent.Outreach;

/**
 * One thing a person is asked to approve.
 *
 * @param kind what it is
 * @param recipient the profile it goes to, empty when it goes to nobody
 * @param name the recipient's name, empty when it goes to nobody
 * @param text the exact words, or what is done
 * @param approved whether it was approved; {@code false} until a person has decided
 */
record ApprovalItem(String kind, String recipient, String name, String text, boolean approved) {

	static ApprovalItem of(Outreach outreach) {
		return new ApprovalItem(outreach.kind(), outreach.recipient().toString(), outreach.name(), outreach.text(),
				false);
	}

	boolean is(Outreach outreach) {
		return this.kind.equals(outreach.kind()) && this.recipient.equals(outreach.recipient().toString());
	}

	ApprovalItem saying(String words) {
		return new ApprovalItem(this.kind, this.recipient, this.name, words, this.approved);
	}

	ApprovalItem decided(boolean yes) {
		return new ApprovalItem(this.kind, this.recipient, this.name, this.text, yes);
	}

}
