package com.zigral.orchestrator.crash;

import java.util.regex.Pattern;

/**
 * A kind of points at which a process is killed.
 *
 * @param point what they are in words
 * @param isAfter whether the process is killed after it has happened
 */
record CrashKind(Pattern point, boolean isAfter) {

	static CrashKind before(String point) {
		return new CrashKind(Pattern.compile(point), false);
	}

	static CrashKind after(String point) {
		return new CrashKind(Pattern.compile(point), true);
	}

	boolean isOf(String what) {
		return this.point.matcher(what).matches();
	}

}
