package com.zigral.orchestrator.approval;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person is asked to approve.
 *
 * @param kind what it is
 * @param recipient the profile it goes to, empty when it goes to nobody
 * @param name the recipient's name, empty when it goes to nobody
 * @param text the exact words, or what is done
 * @param approved whether it was approved; {@code false} until a person has decided
 * @param leftOut why it cannot be approved, {@code null} when it can; not stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalItem(String kind, String recipient, String name, String text, boolean approved,
		@Nullable String leftOut) {

	static ApprovalItem of(Outreach outreach) {
		return new ApprovalItem(outreach.kind(), outreach.recipient().toString(), outreach.name(), outreach.text(),
				false, null);
	}

	boolean is(Outreach outreach) {
		return this.kind.equals(outreach.kind()) && this.recipient.equals(outreach.recipient().toString());
	}

	ApprovalItem saying(String words) {
		return new ApprovalItem(this.kind, this.recipient, this.name, words, this.approved, this.leftOut);
	}

	Optional<ProfileUrl> profile() {
		return ProfileUrl.from(this.recipient);
	}

	boolean isTo(ProfileUrl profile) {
		return profile().filter(profile::equals).isPresent();
	}

	ApprovalItem unless(Map<ProfileUrl, String> refusals) {
		String refusal = profile().map(refusals::get).map((reason) -> this.name + " " + reason).orElse(null);
		return new ApprovalItem(this.kind, this.recipient, this.name, this.text, this.approved, refusal);
	}

	ApprovalItem decided(boolean yes) {
		return new ApprovalItem(this.kind, this.recipient, this.name, this.text, yes, this.leftOut);
	}

}
