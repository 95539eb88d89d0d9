package com.zigral.lincoln;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.zigral.agent.Artifact;
import com.zigral.agent.Delivery;
import com.zigral.agent.DeliveryCheck;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachSender;
import com.zigral.agent.Progress;
import com.zigral.agent.StepContext;

/**
 * A step that remembers what an agent did with it.
 */
class RecordedStep implements StepContext {

	static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");

	private final List<Progress> saved = new ArrayList<>();

	private final Map<String, byte[]> kept = new LinkedHashMap<>();

	private final Map<String, Object> savedState;

	private Consumer<Progress> whenSaving = (progress) -> {
	};

	private Runnable beforeSending = () -> {
	};

	private Optional<String> answer = Optional.empty();

	private Optional<Instant> answersCountSince = Optional.empty();

	private boolean inDoubt;

	private int budget = Integer.MAX_VALUE;

	RecordedStep() {
		this(Map.of());
	}

	RecordedStep(Map<String, Object> savedState) {
		this.savedState = savedState;
	}

	RecordedStep whenSaving(Consumer<Progress> action) {
		this.whenSaving = action;
		return this;
	}

	/** What happens between making everything ready and sending it. */
	RecordedStep beforeSending(Runnable action) {
		this.beforeSending = action;
		return this;
	}

	/** An earlier attempt may have sent everything already. */
	RecordedStep inDoubt() {
		this.inDoubt = true;
		return this;
	}

	/** A person has answered the question that ended the last attempt. */
	RecordedStep answering(String text) {
		this.answer = Optional.of(text);
		return this;
	}

	RecordedStep withBudget(int count) {
		this.budget = count;
		return this;
	}

	List<Progress> saved() {
		return this.saved;
	}

	Map<String, byte[]> kept() {
		return this.kept;
	}

	@Override
	public String jobId() {
		return "job";
	}

	@Override
	public String stepId() {
		return "s1";
	}

	RecordedStep unlessAnsweredSince(Instant since) {
		this.answersCountSince = Optional.of(since);
		return this;
	}

	@Override
	public Clock clock() {
		return Clock.fixed(NOW, ZoneOffset.UTC);
	}

	@Override
	public Map<String, Object> savedState() {
		return this.savedState;
	}

	@Override
	public Optional<String> answer() {
		return this.answer;
	}

	@Override
	public void save(Progress progress) {
		this.saved.add(progress);
		this.whenSaving.accept(progress);
	}

	@Override
	public Artifact keep(String name, String mediaType, byte[] content) {
		this.kept.put(name, content);
		return new Artifact(name, mediaType);
	}

	@Override
	public Delivery deliver(Outreach outreach, OutreachSender sender) throws InterruptedException {
		if (this.inDoubt) {
			return delivery(sender.look(outreach));
		}
		Optional<String> refusal = sender
			.prepare(this.answersCountSince.map(outreach::unlessAnsweredSince).orElse(outreach));
		if (refusal.isPresent()) {
			return new Delivery.Skipped(refusal.get());
		}
		this.beforeSending.run();
		return delivery(sender.send(outreach));
	}

	private static Delivery delivery(DeliveryCheck sighting) {
		return switch (sighting) {
			case DeliveryCheck.Seen seen -> new Delivery.Sent(seen.evidence());
			case DeliveryCheck.NotSeen notSeen -> new Delivery.Skipped(notSeen.reason());
			case DeliveryCheck.Unclear unclear -> new Delivery.Unclear(unclear.reason());
		};
	}

	@Override
	public Optional<Outcome.NotBefore> spend(String kind) {
		this.budget--;
		return (this.budget < 0) ? Optional.of(new Outcome.NotBefore(NOW.plusSeconds(60), "Used up: " + kind))
				: Optional.empty();
	}

}
