package com.zigral.shaun;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Artifact;
import com.zigral.agent.Progress;
import com.zigral.agent.StepContext;
import com.zigral.agent.StepStoppedException;

/**
 * A step whose progress stays in memory.
 */
class Step implements StepContext {

	private final List<Progress> progress = new ArrayList<>();

	private boolean stopped;

	List<Progress> progress() {
		return this.progress;
	}

	void stop() {
		this.stopped = true;
	}

	@Override
	public String jobId() {
		return "job";
	}

	@Override
	public String stepId() {
		return "s2";
	}

	@Override
	public Clock clock() {
		return Clock.systemUTC();
	}

	@Override
	public Map<String, Object> savedState() {
		return this.progress.isEmpty() ? Map.of() : this.progress.getLast().state();
	}

	@Override
	public Optional<String> answer() {
		return Optional.empty();
	}

	@Override
	public void save(Progress next) {
		if (this.stopped) {
			throw new StepStoppedException("The job was cancelled");
		}
		this.progress.add(next);
	}

	@Override
	public Artifact keep(String name, String mediaType, byte[] content) {
		return new Artifact(name, mediaType);
	}

}
