package com.zigral.orchestrator.connection;

import java.util.List;

/**
 * How the test of a connection went.
 *
 * @param passed whether it works
 * @param code how it went, for the page to say in its reader's language
 * @param detail the same in more words, for people; empty for nothing
 * @param findings what was looked for, one by one
 */
record TestResult(boolean passed, String code, String detail, List<Finding> findings) {

	TestResult {
		findings = List.copyOf(findings);
	}

	static TestResult passed(String code, String detail) {
		return new TestResult(true, code, detail, List.of());
	}

	static TestResult failed(String code, String detail) {
		return new TestResult(false, code, detail, List.of());
	}

	/**
	 * One thing that was looked for.
	 *
	 * @param page where
	 * @param field what
	 * @param verdict {@code pass}, {@code fallback}, {@code absent}, {@code fail} or
	 * {@code not_opened}
	 * @param detail how it was found, or why not
	 */
	record Finding(String page, String field, String verdict, String detail) {
	}

}
