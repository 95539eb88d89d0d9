package com.zigral.orchestrator.approval;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.Delivery;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachRules;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.ledger.PastContact;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person is asked to approve, or is told that it cannot be sent.
 *
 * @param kind what it is
 * @param recipient the profile it goes to, empty when it goes to nobody
 * @param name the recipient's name, empty when it goes to nobody
 * @param text the exact words, or what is done
 * @param approved whether it was approved; {@code false} until a person has decided
 * @param degree how far away the recipient is, absent when not known
 * @param edited {@code true} when a person has changed the words for this recipient
 * alone, absent otherwise
 * @param code why it is left out, for programs; absent when it is not
 * @param reason why it is left out, for people; absent when it is not
 * @param lastContact what the recipient was sent last, absent when nothing; not stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalItem(String kind, String recipient, String name, String text, boolean approved, @Nullable String degree,
		@Nullable Boolean edited, @Nullable String code, @Nullable String reason, @Nullable PastContact lastContact) {

	static ApprovalItem of(Outreach outreach) {
		return new ApprovalItem(outreach.kind(), outreach.recipient().toString(), outreach.name(), outreach.text(),
				false, outreach.degree().map(Outreach.Degree::value).orElse(null), null, null, null, null);
	}

	static ApprovalItem doing(String what) {
		return new ApprovalItem("step", "", "", what, false, null, null, null, null, null);
	}

	boolean is(Outreach outreach) {
		return this.kind.equals(outreach.kind()) && this.recipient.equals(outreach.recipient().toString());
	}

	Optional<ProfileUrl> profile() {
		return ProfileUrl.from(this.recipient);
	}

	boolean isTo(ProfileUrl profile) {
		return profile().filter(profile::equals).isPresent();
	}

	boolean isLeftOut() {
		return this.reason != null;
	}

	boolean isEdited() {
		return Boolean.TRUE.equals(this.edited);
	}

	/**
	 * Whether other words may bring the recipient back.
	 * @return whether nothing but its words keeps it from being sent
	 */
	boolean isLeftOutForItsText() {
		return OutreachRules.isAboutText(String.valueOf(this.code));
	}

	/**
	 * Whether no other words can bring the recipient back.
	 * @return whether something else than its words keeps it from being sent
	 */
	boolean staysLeftOut() {
		return isLeftOut() && !isLeftOutForItsText();
	}

	Optional<Delivery.Skipped> refusal() {
		return Optional.ofNullable(this.reason)
			.map((why) -> new Delivery.Skipped((this.code != null) ? this.code : "", why));
	}

	ApprovalItem saying(String words, boolean byHand) {
		return new ApprovalItem(this.kind, this.recipient, this.name, words, this.approved, this.degree,
				byHand ? Boolean.TRUE : this.edited, this.code, this.reason, this.lastContact);
	}

	ApprovalItem unless(Optional<Delivery.Skipped> refusal) {
		return new ApprovalItem(this.kind, this.recipient, this.name, this.text, this.approved && refusal.isEmpty(),
				this.degree, this.edited, refusal.map(Delivery.Skipped::code).orElse(null),
				refusal.map(Delivery.Skipped::reason).orElse(null), this.lastContact);
	}

	ApprovalItem decided(boolean yes) {
		return new ApprovalItem(this.kind, this.recipient, this.name, this.text, yes, this.degree, this.edited,
				this.code, this.reason, this.lastContact);
	}

	ApprovalItem after(@Nullable PastContact contact) {
		return new ApprovalItem(this.kind, this.recipient, this.name, this.text, this.approved, this.degree,
				this.edited, this.code, this.reason, contact);
	}

}
