package com.zigral.orchestrator.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobLabel;
import com.zigral.orchestrator.job.JobNotFoundException;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.JobView;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.RememberedJobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.memory.MemoryUnavailableException;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of one job: sends the whole job whenever it has changed, until it has ended
 * or nobody reads any more. What it sends is the job's checkpoint, and the event's id the
 * checkpoint's version, so that any replica can go on with it.
 */
final class JobStream implements Runnable {

	/** How long a browser waits before it asks again. */
	private static final long RECONNECT_MILLIS = 2000;

	private final Jobs jobs;

	private final RememberedJobs remembered;

	private final SseEmitter reader;

	private final LiveSettings settings;

	private final Clock clock;

	private StoredJob known;

	private JobLabel label;

	private boolean send;

	private volatile boolean closed;

	JobStream(Jobs jobs, RememberedJobs remembered, SseEmitter reader, LiveSettings settings, Clock clock,
			StoredJob known, JobLabel label, boolean send) {
		this.jobs = jobs;
		this.remembered = remembered;
		this.reader = reader;
		this.settings = settings;
		this.clock = clock;
		this.known = known;
		this.label = label;
		this.send = send;
	}

	void close() {
		this.closed = true;
	}

	@Override
	public void run() {
		try {
			Duration silent = Duration.ZERO;
			while (!this.closed) {
				silent = (this.send || silent.compareTo(this.settings.heartbeat()) >= 0) ? speak()
						: silent.plus(this.settings.interval());
				if (hasEnded(this.known.job())) {
					this.reader.complete();
					return;
				}
				Thread.sleep(this.settings.interval());
				look();
			}
		}
		catch (JobNotFoundException ex) {
			this.reader.complete();
		}
		catch (IOException | IllegalStateException ex) {
			// Nobody reads any more.
			this.reader.completeWithError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.reader.complete();
		}
	}

	private Duration speak() throws IOException {
		if (this.send) {
			this.reader.send(SseEmitter.event()
				.id(this.known.fence().replace("\"", ""))
				.name("job")
				.reconnectTime(RECONNECT_MILLIS)
				.data(JobView.from(this.known.job(), this.label, this.clock.instant())));
			this.send = false;
		}
		else {
			this.reader.send(SseEmitter.event().comment("still here"));
		}
		return Duration.ZERO;
	}

	private void look() {
		try {
			this.jobs.changed(this.known.job().jobId(), this.known.fence()).ifPresent((changed) -> {
				this.label = this.remembered.label(changed.job().jobId());
				this.known = changed;
				this.send = true;
			});
		}
		catch (MemoryUnavailableException ex) {
			// What changes meanwhile is seen when the context manager is back.
		}
	}

	/**
	 * Whether nothing more will happen to a job by itself.
	 * @param job the job
	 * @return whether a stream of it ends
	 */
	static boolean hasEnded(Job job) {
		return !job.status().active() && job.status() != JobStatus.PLANNED;
	}

}
