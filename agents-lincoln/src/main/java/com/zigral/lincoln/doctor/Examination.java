package com.zigral.lincoln.doctor;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import com.zigral.lincoln.browser.ExtractedFields;

/**
 * How well Lincoln still understands the site's pages.
 *
 * @param site the site that was looked at
 * @param findings what was looked for on its pages, in the order of reading
 */
public record Examination(URI site, List<Finding> findings) {

	public Examination {
		findings = List.copyOf(findings);
	}

	/**
	 * Whether everything was found that must be there.
	 * @return whether nothing failed and every page was opened
	 */
	public boolean isPassed() {
		return !has(Verdict.FAIL) && !has(Verdict.NOT_OPENED);
	}

	/**
	 * Whether it went so with any field.
	 * @param verdict how
	 * @return whether it did
	 */
	public boolean has(Verdict verdict) {
		return this.findings.stream().anyMatch((finding) -> finding.verdict() == verdict);
	}

	/** How it went with one field. */
	public enum Verdict {

		/** It was found where it stands today. */
		PASS,

		/** It was found, but not where it is looked for first. */
		FALLBACK,

		/** It is not there, as it need not be with everybody. */
		ABSENT,

		/** It is not found, though it must be there. */
		FAIL,

		/** Its page could not be opened, so nothing is known of it. */
		NOT_OPENED

	}

	/**
	 * One field of a page.
	 *
	 * @param page the page, such as {@code search}
	 * @param field the field, such as {@code full_name}; {@code page} for all of it
	 * @param verdict how it went
	 * @param detail the strategy that found it, or why nothing was found
	 */
	public record Finding(String page, String field, Verdict verdict, String detail) {

		static Finding failed(String page, String detail) {
			return new Finding(page, "page", Verdict.FAIL, detail);
		}

		static Finding notOpened(String page, String detail) {
			return new Finding(page, "page", Verdict.NOT_OPENED, detail);
		}

		static Finding of(String page, Generation generation) {
			return (generation == Generation.UNKNOWN)
					? new Finding(page, "generation", Verdict.ABSENT, "its markup is none that is known")
					: new Finding(page, "generation", Verdict.PASS, generation.name());
		}

		static Finding of(String page, String field, Optional<ExtractedFields> found, Verdict otherwise) {
			return found
				.flatMap((fields) -> fields.strategy(field)
					.map((by) -> new Finding(page, field, fields.isFallback(field) ? Verdict.FALLBACK : Verdict.PASS,
							by)))
				.orElseGet(() -> new Finding(page, field, otherwise,
						(otherwise == Verdict.FAIL) ? "no strategy finds it" : "not shown"));
		}

	}

}
