package com.zigral.orchestrator.run;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.Action;
import com.zigral.agent.Agent;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.description.Effect;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.ledger.ContactHistory;
import com.zigral.orchestrator.ledger.Touch;
import com.zigral.orchestrator.ledger.WantedTouch;
import com.zigral.orchestrator.list.Lists;
import com.zigral.orchestrator.suppression.DoNotContact;

import org.springframework.stereotype.Component;

/**
 * Looks in a plan for the people whose profile's address stands in it, and says before
 * anything is done to whom of them nothing may be sent.
 */
@Component
public class NamedPeople {

	/** What may stand around an address in a text. */
	private static final Pattern AROUND = Pattern.compile("[\\s,;\"'<>()\\[\\]]+");

	private final Catalog catalog;

	private final DoNotContact doNotContact;

	private final ContactHistory history;

	private final Lists lists;

	private final Clock clock;

	NamedPeople(Catalog catalog, DoNotContact doNotContact, ContactHistory history, Lists lists, Clock clock) {
		this.catalog = catalog;
		this.doNotContact = doNotContact;
		this.history = history;
		this.lists = lists;
		this.clock = clock;
	}

	/**
	 * Whom of the people it names a plan will leave out.
	 * @param steps its steps, already valid
	 * @return those to whom nothing may be sent, by address, and people of lists of whom
	 * none is known
	 */
	public List<ExcludedRecipient> leftOut(List<PlannedStep> steps) {
		Map<ProfileUrl, String> refusals = new HashMap<>();
		steps.stream().filter(this::isOutreach).forEach((step) -> refusals.putAll(sentBefore(step, steps)));
		refusals.putAll(this.doNotContact.refusals(named(steps)));
		return Stream
			.concat(leftOut(refusals).stream(),
					lists(steps).flatMap((list) -> this.lists.unresolved(list).stream())
						.map((list) -> new ExcludedRecipient(list.who(), list.reason())))
			.toList();
	}

	private static Stream<String> lists(List<PlannedStep> steps) {
		return steps.stream()
			.flatMap(
					(step) -> step.parameters().keySet().stream().flatMap((parameter) -> step.list(parameter).stream()))
			.distinct();
	}

	private static List<ExcludedRecipient> leftOut(Map<ProfileUrl, String> refusals) {
		return refusals.entrySet()
			.stream()
			.map((refusal) -> new ExcludedRecipient(refusal.getKey().toString(), refusal.getValue()))
			.sorted(Comparator.comparing(ExcludedRecipient::profile))
			.toList();
	}

	/**
	 * Why a plan would write to nobody: everybody named where one of its outreach steps
	 * takes its people from may not be written to.
	 * @param steps its steps, already valid
	 * @return the reason in a sentence, empty when somebody may be left
	 */
	public Optional<String> noEligibleRecipients(List<PlannedStep> steps) {
		return steps.stream()
			.filter(this::isOutreach)
			.flatMap((step) -> noEligibleRecipients(step, steps).stream())
			.findFirst();
	}

	private Optional<String> noEligibleRecipients(PlannedStep outreach, List<PlannedStep> steps) {
		Set<ProfileUrl> named = named(sources(outreach, steps));
		Map<ProfileUrl, String> refusals = new HashMap<>(sentBefore(outreach, steps));
		refusals.putAll(this.doNotContact.refusals(named));
		if (named.isEmpty() || !refusals.keySet().containsAll(named)) {
			return Optional.empty();
		}
		String who = leftOut(refusals).stream()
			.map((person) -> person.profile() + " " + person.reason())
			.collect(Collectors.joining(", "));
		return Optional.of("Step %s would have nobody to write to: %s. Name somebody else, or leave the step out"
			.formatted(outreach.id(), who));
	}

	private Map<ProfileUrl, String> sentBefore(PlannedStep outreach, List<PlannedStep> steps) {
		String kind = action(outreach).flatMap(Action::budget).orElse("");
		String account = this.catalog.agent(outreach.agent()).flatMap(Agent::account).orElse(outreach.agent());
		WantedTouch wanted = new WantedTouch(kind, account, Touch.SINGLE, "", this.clock.instant());
		Map<ProfileUrl, String> refusals = new HashMap<>();
		this.history.of(named(sources(outreach, steps)))
			.forEach((profile, contacts) -> contacts.stream()
				.flatMap((contact) -> contact.refusal(wanted).stream())
				.findFirst()
				.ifPresent((refusal) -> refusals.put(profile, refusal.reason())));
		return refusals;
	}

	private Optional<Action> action(PlannedStep step) {
		return this.catalog.action(step.agent(), step.action());
	}

	private boolean isOutreach(PlannedStep step) {
		return action(step).map(Action::effect).filter((effect) -> effect == Effect.OUTREACH).isPresent();
	}

	// Words that are sent may mention anybody, so the step itself is none of them.
	private static Collection<PlannedStep> sources(PlannedStep step, List<PlannedStep> steps) {
		Map<String, PlannedStep> byId = new HashMap<>();
		steps.forEach((other) -> byId.put(other.id(), other));
		Set<PlannedStep> sources = new HashSet<>();
		addSources(step, byId, sources);
		return sources;
	}

	private static void addSources(PlannedStep step, Map<String, PlannedStep> byId, Set<PlannedStep> sources) {
		step.references()
			.stream()
			.flatMap((id) -> Optional.ofNullable(byId.get(id)).stream())
			.filter(sources::add)
			.forEach((source) -> addSources(source, byId, sources));
	}

	private static Set<ProfileUrl> named(Collection<PlannedStep> steps) {
		return steps.stream()
			.flatMap((step) -> texts(step.parameters()))
			.flatMap(AROUND::splitAsStream)
			.flatMap((word) -> ProfileUrl.from(word).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Stream<String> texts(Object value) {
		return switch (value) {
			case String text -> Stream.of(text);
			case Map<?, ?> object -> object.values().stream().flatMap(NamedPeople::texts);
			case List<?> list -> list.stream().flatMap(NamedPeople::texts);
			default -> Stream.empty();
		};
	}

}
