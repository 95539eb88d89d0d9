package com.zigral.orchestrator.crash;

import java.util.stream.IntStream;

/**
 * Which points a run takes that kills at all of them: from {@code zigral.crash.from} to
 * {@code zigral.crash.to}, or of those only each {@code zigral.crash.every}th.
 */
final class CrashRange {

	private static final int FROM = Integer.getInteger("zigral.crash.from", 1);

	private static final int TO = Integer.getInteger("zigral.crash.to", Integer.MAX_VALUE);

	private static final int EVERY = Integer.getInteger("zigral.crash.every", 1);

	private CrashRange() {
	}

	/**
	 * The numbers of the points.
	 * @param count how many there are
	 */
	static int[] of(int count) {
		return IntStream.rangeClosed(FROM, Math.min(TO, count))
			.filter((point) -> (point - FROM) % EVERY == 0)
			.toArray();
	}

}
