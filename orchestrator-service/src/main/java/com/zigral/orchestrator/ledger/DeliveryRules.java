package com.zigral.orchestrator.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.Delivery;
import com.zigral.agent.Outreach;
import com.zigral.orchestrator.suppression.DoNotContact;

import org.springframework.stereotype.Component;

/**
 * Decides whether something may be sent to somebody, whatever the budget and the hour:
 * not to whoever wants no contact, not what they were sent before, nothing too soon, and
 * of a campaign only what it still wants.
 */
@Component
class DeliveryRules {

	private final DoNotContact doNotContact;

	private final ContactHistory history;

	private final List<TouchGuard> guards;

	private final Clock clock;

	DeliveryRules(DoNotContact doNotContact, ContactHistory history, List<TouchGuard> guards, Clock clock) {
		this.doNotContact = doNotContact;
		this.history = history;
		this.guards = List.copyOf(guards);
		this.clock = clock;
	}

	/**
	 * Why something is not sent.
	 * @param claim who wants what sent
	 * @return skipped, or postponed; empty when it may be sent
	 */
	Optional<Delivery> refusal(Claim claim) {
		Outreach outreach = claim.outreach();
		Optional<Delivery> refused = this.doNotContact.refusal(outreach.recipient())
			.map((reason) -> new Delivery.Skipped(Ledger.DO_NOT_CONTACT, outreach.name() + " " + reason));
		return refused.or(() -> sentBefore(claim)).or(() -> unwanted(claim));
	}

	/**
	 * What is sent, with the condition under which it is: something of a campaign only to
	 * whoever has not written since they are in it.
	 * @param claim who wants what sent
	 * @return what is sent
	 */
	Outreach conditional(Claim claim) {
		Outreach outreach = claim.outreach();
		return claim.touch().isSingle() ? outreach
				: this.guards.stream()
					.flatMap((guard) -> guard.answersCountSince(claim.touch(), outreach.recipient()).stream())
					.findFirst()
					.map(outreach::unlessAnsweredSince)
					.orElse(outreach);
	}

	private Optional<Delivery> sentBefore(Claim claim) {
		Outreach outreach = claim.outreach();
		WantedTouch wanted = new WantedTouch(outreach.kind(), claim.lease().account(), claim.touch(), outreach.text(),
				this.clock.instant());
		return this.history.of(Set.of(outreach.recipient()))
			.getOrDefault(outreach.recipient(), List.of())
			.stream()
			.flatMap((contact) -> contact.refusal(wanted).stream())
			.findFirst()
			.map((refusal) -> new Delivery.Skipped(refusal.code(), outreach.name() + " " + refusal.reason()));
	}

	private Optional<Delivery> unwanted(Claim claim) {
		return claim.touch().isSingle() ? Optional.empty()
				: this.guards.stream()
					.flatMap((guard) -> guard.refusal(claim.touch(), claim.outreach().recipient()).stream())
					.findFirst();
	}

}
