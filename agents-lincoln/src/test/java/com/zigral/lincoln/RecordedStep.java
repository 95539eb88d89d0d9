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
import com.zigral.agent.Outcome;
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
		return Optional.empty();
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
	public Optional<Outcome.NotBefore> spend(String kind) {
		this.budget--;
		return (this.budget < 0) ? Optional.of(new Outcome.NotBefore(NOW.plusSeconds(60), "Used up: " + kind))
				: Optional.empty();
	}

}
