package com.zigral.service.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * A check that may take long, asked by anybody. It runs once at a time and its result
 * counts for a second, however many ask; nobody waits for it longer than a given time,
 * after which the answer is no. Safe for use by several threads.
 */
public final class BoundedCheck {

	/** So that asking often costs little, and what changes is seen at once. */
	private static final Duration FRESH = Duration.ofSeconds(1);

	private final BooleanSupplier check;

	private final Duration longest;

	private @Nullable Run last;

	/**
	 * Create it.
	 * @param longest how long an answer may take
	 * @param check what is asked; an exception counts as no
	 */
	public BoundedCheck(Duration longest, BooleanSupplier check) {
		this.longest = longest;
		this.check = check;
	}

	/**
	 * Ask.
	 * @return whether the check said yes in time
	 */
	public boolean holds() {
		try {
			return current().result().get(this.longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private synchronized Run current() {
		Run run = Optional.ofNullable(this.last).filter(Run::counts).orElseGet(this::start);
		this.last = run;
		return run;
	}

	private Run start() {
		CompletableFuture<Boolean> result = new CompletableFuture<>();
		Thread.ofVirtual().name("health").start(() -> run(result));
		return new Run(System.nanoTime(), result);
	}

	private void run(CompletableFuture<Boolean> result) {
		try {
			result.complete(this.check.getAsBoolean());
		}
		catch (RuntimeException ex) {
			result.complete(false);
		}
	}

	private record Run(long started, CompletableFuture<Boolean> result) {

		boolean counts() {
			return !this.result.isDone() || System.nanoTime() - this.started < FRESH.toNanos();
		}

	}

}
