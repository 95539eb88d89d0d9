package com.zigral.contextmanager.precondition;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;

/**
 * The strong entity tag of one version of something: the version in quotes (RFC 9110,
 * section 8.8.3).
 *
 * @param version the version it stands for
 */
public record EntityTag(long version) {

	/**
	 * The tag as a header has it.
	 * @return the tag with its quotes
	 */
	public String header() {
		return "\"" + this.version + "\"";
	}

	/**
	 * Whether a reader has this version already, so that it need not be sent again.
	 * @param ifNoneMatch the {@code If-None-Match} header, null when there is none
	 * @return whether the header names this version, weakly or not, or any
	 */
	public boolean isKnownTo(@Nullable String ifNoneMatch) {
		return ifNoneMatch != null && ETag.parse(ifNoneMatch)
			.stream()
			.anyMatch((tag) -> tag.isWildcard() || tag.tag().equals(String.valueOf(this.version)));
	}

	/**
	 * The version a tag stands for.
	 * @param tag a tag somebody sent
	 * @return the version, empty when it is weak or not one of ours
	 */
	static Optional<Long> version(ETag tag) {
		return (!tag.weak() && tag.tag().matches("[1-9]\\d{0,17}")) ? Optional.of(Long.parseLong(tag.tag()))
				: Optional.empty();
	}

}
