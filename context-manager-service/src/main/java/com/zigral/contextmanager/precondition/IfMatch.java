package com.zigral.contextmanager.precondition;

import java.util.List;
import java.util.stream.Collectors;

import com.zigral.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;

/**
 * What the {@code If-Match} header of a write asks for (RFC 9110, section 13.1.1). Tags
 * are compared strongly: a weak one never matches.
 *
 * @param versions the versions the write may replace, separated by commas: {@code *} when
 * it may replace any, empty when none
 */
public record IfMatch(String versions) {

	/** The write may replace any version. */
	public static final IfMatch ANY = new IfMatch("*");

	/**
	 * Read the header.
	 * @param header its value, null when there is none
	 * @return what it asks for
	 * @throws ProblemException with 400 if it holds no tag
	 */
	public static IfMatch parse(@Nullable String header) {
		if (header == null) {
			return ANY;
		}
		List<ETag> tags = ETag.parse(header);
		if (tags.isEmpty()) {
			throw new ProblemException(HttpStatus.BAD_REQUEST,
					"If-Match holds no entity tag: send the ETag of an earlier answer with its quotes, or *.");
		}
		if (tags.stream().anyMatch(ETag::isWildcard)) {
			return ANY;
		}
		return new IfMatch(tags.stream()
			.flatMap((tag) -> EntityTag.version(tag).stream())
			.map(String::valueOf)
			.collect(Collectors.joining(",")));
	}

}
