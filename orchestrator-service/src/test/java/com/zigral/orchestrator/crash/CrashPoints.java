package com.zigral.orchestrator.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * Counts what leaves a process, its commits and its requests, and ends the process at one
 * of them: right before it happens, or right after, before the process learns of it.
 */
final class CrashPoints {

	private final Callable<?> kill;

	private Predicate<String> awaited = (point) -> true;

	private int remaining;

	private boolean after;

	private Optional<String> crash = Optional.empty();

	private boolean pending;

	private final List<String> seen = new ArrayList<>();

	/**
	 * Prepare to crash.
	 * @param kill ends the process and returns when it is gone
	 */
	CrashPoints(Callable<?> kill) {
		this.kill = kill;
	}

	/**
	 * Crash at a point to come.
	 * @param number which, counted from 1
	 * @param isAfter whether after it has happened
	 */
	synchronized void arm(int number, boolean isAfter) {
		arm((point) -> true, number, isAfter);
	}

	/**
	 * Crash at a point of a kind.
	 * @param kind the kind
	 * @param number which of them, counted from 1
	 */
	synchronized void arm(CrashKind kind, int number) {
		arm(kind::isOf, number, kind.isAfter());
	}

	private void arm(Predicate<String> kind, int number, boolean isAfter) {
		this.awaited = kind;
		this.remaining = number;
		this.after = isAfter;
	}

	synchronized void disarm() {
		this.remaining = 0;
	}

	synchronized boolean isArmed() {
		return this.remaining > 0 || this.pending;
	}

	/**
	 * Where it crashed since this was last asked.
	 * @return the point in words, empty when it has not
	 */
	synchronized Optional<String> takeCrash() {
		Optional<String> taken = this.crash;
		this.crash = Optional.empty();
		return taken;
	}

	/**
	 * The points there were so far.
	 * @return what they are in words
	 */
	synchronized List<String> seen() {
		return List.copyOf(this.seen);
	}

	/**
	 * Something is about to happen.
	 * @param what in words
	 * @return when to crash, if here
	 */
	synchronized Moment next(String what) {
		this.seen.add(what);
		if (this.remaining == 0 || !this.awaited.test(what) || --this.remaining > 0) {
			return Moment.NEVER;
		}
		if (this.after) {
			this.pending = true;
			return Moment.AFTER;
		}
		crashed("before", what);
		return Moment.BEFORE;
	}

	/**
	 * What {@link #next} was asked for has happened, and it answered
	 * {@link Moment#AFTER}.
	 * @param what in words
	 */
	synchronized void happened(String what) {
		if (this.pending) {
			crashed("after", what);
		}
	}

	private void crashed(String moment, String what) {
		this.pending = false;
		try {
			this.kill.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The process could not be killed", ex);
		}
		this.crash = Optional.of(moment + " " + what);
	}

	/** When to crash. */
	enum Moment {

		/** Not here. */
		NEVER,

		/** It has crashed already, so that nothing happens. */
		BEFORE,

		/** As soon as it has happened. */
		AFTER

	}

}
