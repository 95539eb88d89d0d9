package com.zigral.agent;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * A step of no job: its caller waits for it, so no progress is saved and no file is kept,
 * nobody is asked, and nothing is sent.
 */
public class DetachedStep implements StepContext {

	private final String id;

	private final Clock clock;

	/**
	 * Create a step.
	 * @param id what it is called, as a step and as its job
	 * @param clock the clock to tell the time by
	 */
	public DetachedStep(String id, Clock clock) {
		this.id = id;
		this.clock = clock;
	}

	@Override
	public String jobId() {
		return this.id;
	}

	@Override
	public String stepId() {
		return this.id;
	}

	@Override
	public Clock clock() {
		return this.clock;
	}

	@Override
	public Map<String, Object> savedState() {
		return Map.of();
	}

	@Override
	public Optional<String> answer() {
		return Optional.empty();
	}

	@Override
	public void save(Progress progress) {
		// Nothing is resumed.
	}

	@Override
	public Artifact keep(String name, String mediaType, byte[] content) {
		return new Artifact(name, mediaType);
	}

}
