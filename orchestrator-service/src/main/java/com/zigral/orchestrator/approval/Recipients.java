package com.zigral.orchestrator.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Delivery;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachRules;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.ledger.ContactHistory;
import com.zigral.orchestrator.ledger.Ledger;
import com.zigral.orchestrator.ledger.PastContact;
import com.zigral.orchestrator.ledger.WantedTouch;
import com.zigral.orchestrator.suppression.DoNotContact;

import org.springframework.stereotype.Component;

/**
 * Knows before anybody is asked who cannot be reached, and what people were sent last.
 */
@Component
class Recipients {

	private final DoNotContact doNotContact;

	private final ContactHistory history;

	Recipients(DoNotContact doNotContact, ContactHistory history) {
		this.doNotContact = doNotContact;
		this.history = history;
	}

	/**
	 * Leave out who cannot be reached.
	 * @param request what a person is to be asked
	 * @param now the time
	 * @return an item for everything that would be sent, those left out with the reason
	 */
	List<ApprovalItem> checked(ApprovalRequest request, Instant now) {
		List<ProfileUrl> people = request.sends().stream().map(Outreach::recipient).toList();
		if (people.isEmpty()) {
			return request.items();
		}
		Map<ProfileUrl, String> refused = this.doNotContact.refusals(people);
		Map<ProfileUrl, List<PastContact>> contacts = this.history.of(people);
		return request.sends().stream().map((outreach) -> {
			ApprovalItem item = ApprovalItem.of(outreach);
			return item.unless(listed(item, refused)
				.or(() -> request.rules().flatMap((rules) -> rules.recipientRefusal(outreach, now)))
				.or(() -> earlier(item, contacts.getOrDefault(outreach.recipient(), List.of()), request, now))
				.or(() -> textRefusal(item, request.rules())));
		}).toList();
	}

	/**
	 * Leave out who cannot be reached any more, since a person was asked.
	 * @param approval what they were asked
	 * @return the same request
	 */
	Approval current(Approval approval) {
		List<ApprovalItem> all = approval.everybody();
		Map<ProfileUrl, String> refused = this.doNotContact.refusals(profiles(all));
		return approval.with(all.stream()
			.map((item) -> item.isLeftOut() ? item
					: item.unless(listed(item, refused).or(() -> textRefusal(item, Optional.empty()))))
			.toList());
	}

	/**
	 * Say what everybody was sent last.
	 * @param approval what a person is asked
	 * @return the same request
	 */
	Approval withHistory(Approval approval) {
		List<ApprovalItem> all = approval.everybody();
		Map<ProfileUrl, List<PastContact>> contacts = this.history.of(profiles(all));
		return approval.with(all.stream()
			.map((item) -> item
				.after(item.profile().map(contacts::get).flatMap((known) -> known.stream().findFirst()).orElse(null)))
			.toList());
	}

	static Optional<Delivery.Skipped> textRefusal(ApprovalItem item, Optional<OutreachRules> rules) {
		if (item.recipient().isEmpty()) {
			return Optional.empty();
		}
		return rules.isPresent() ? rules.get().textRefusal(item.text()) : OutreachRules.placeholderRefusal(item.text());
	}

	private static Optional<Delivery.Skipped> listed(ApprovalItem item, Map<ProfileUrl, String> refused) {
		return item.profile()
			.map(refused::get)
			.map((reason) -> new Delivery.Skipped(Ledger.DO_NOT_CONTACT, item.name() + " " + reason));
	}

	private static Optional<Delivery.Skipped> earlier(ApprovalItem item, List<PastContact> contacts,
			ApprovalRequest request, Instant now) {
		WantedTouch wanted = new WantedTouch(item.kind(), request.account(), request.touch(), item.text(), now);
		return contacts.stream()
			.filter((contact) -> !contact.isOf(request.jobId(), request.stepId()))
			.flatMap((contact) -> contact.refusal(wanted).stream())
			.findFirst()
			.map((refusal) -> new Delivery.Skipped(refusal.code(), item.name() + " " + refusal.reason()));
	}

	private static List<ProfileUrl> profiles(List<ApprovalItem> items) {
		return items.stream().flatMap((item) -> item.profile().stream()).toList();
	}

}
