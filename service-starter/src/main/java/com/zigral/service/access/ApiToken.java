package com.zigral.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

import com.zigral.service.StartRefusedException;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The token of {@code ZIGRAL_API_TOKEN}.
 */
final class ApiToken {

	/** What an Authorization header can carry: RFC 6750, section 2.1. */
	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

	private final byte[] value;

	private ApiToken(String value) {
		this.value = value.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Read the variable.
	 * @param environment where it is
	 * @return the token, empty when it is not set or blank
	 * @throws StartRefusedException if it could not be sent in a header
	 */
	static Optional<ApiToken> from(Environment environment) {
		String value = environment.getProperty("ZIGRAL_API_TOKEN");
		if (!StringUtils.hasText(value)) {
			return Optional.empty();
		}
		if (!FORM.matcher(value.strip()).matches()) {
			throw new StartRefusedException("ZIGRAL_API_TOKEN has characters that an Authorization header cannot "
					+ "carry: use letters, digits and - . _ ~ + / only, for instance from 'openssl rand -hex 32'.");
		}
		return Optional.of(new ApiToken(value.strip()));
	}

	byte[] bytes() {
		return this.value.clone();
	}

	/**
	 * Compare in a time that does not tell how much of a guess was right.
	 * @param presented what the caller sent
	 * @return whether it is this token
	 */
	boolean matches(String presented) {
		return MessageDigest.isEqual(this.value, presented.getBytes(StandardCharsets.UTF_8));
	}

}
