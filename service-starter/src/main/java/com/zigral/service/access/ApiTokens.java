package com.zigral.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.service.InvalidConfigurationException;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The tokens that open a service, by name. Only their hashes are kept: whoever sees a
 * hash cannot send the token.
 */
final class ApiTokens {

	/** The one token everybody may share, as it is. */
	private static final String SHARED = "ZIGRAL_API_TOKEN";

	/** Tokens with names, as hashes: {@code anna:<SHA-256>,crm:<SHA-256>}. */
	private static final String NAMED = "ZIGRAL_API_TOKENS";

	/** What an Authorization header can carry: RFC 6750, section 2.1. */
	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

	private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9_-]{1,40}):([0-9a-fA-F]{64})");

	/** With 64 letters and digits to choose from, more than anybody can try. */
	static final int GUESSABLE_BELOW = 16;

	private final Map<String, byte[]> hashes;

	private ApiTokens(Map<String, byte[]> hashes) {
		this.hashes = hashes;
	}

	/**
	 * Read the variables.
	 * @param environment where they are
	 * @return the tokens, none when no variable is set
	 * @throws StartRefusedException if a token could not be sent in a header, or an entry
	 * is no name and hash
	 */
	static ApiTokens from(Environment environment) {
		Map<String, byte[]> hashes = new LinkedHashMap<>();
		text(environment, SHARED).ifPresent((token) -> hashes.put("shared", hash(checked(SHARED, token))));
		text(environment, environment.getProperty("zigral.access.service-token-variable", ""))
			.ifPresent((token) -> hashes.put("service",
					hash(checked(environment.getRequiredProperty("zigral.access.service-token-variable"), token))));
		for (String entry : text(environment, NAMED).map((all) -> all.split(",")).orElseGet(() -> new String[0])) {
			Matcher matcher = ENTRY.matcher(entry.strip());
			if (!matcher.matches()) {
				throw new InvalidConfigurationException(
						NAMED + " has an entry that is no name and SHA-256 with a colon between "
								+ "them: './zigral token NAME' makes one.");
			}
			if (hashes.put(matcher.group(1), HexFormat.of().parseHex(matcher.group(2))) != null) {
				throw new InvalidConfigurationException(
						"%s has the name '%s' twice, or one that is taken: give each token a ".formatted(NAMED,
								matcher.group(1)) + "name of its own.");
			}
		}
		return new ApiTokens(hashes);
	}

	/**
	 * Whether the token everybody may share is so short that it could be guessed.
	 * @param environment where it is
	 * @return whether there is one, and it has fewer than {@value #GUESSABLE_BELOW}
	 * characters
	 */
	static boolean isGuessable(Environment environment) {
		return text(environment, SHARED).filter((token) -> token.length() < GUESSABLE_BELOW).isPresent();
	}

	boolean isEmpty() {
		return this.hashes.isEmpty();
	}

	/**
	 * Whose token this is. The time it takes does not tell how much of a guess was right.
	 * @param presented what the caller sent
	 * @return the token's name, empty when it is none of them
	 */
	Optional<String> nameOf(String presented) {
		byte[] hash = hash(presented);
		String name = null;
		for (Map.Entry<String, byte[]> token : this.hashes.entrySet()) {
			if (MessageDigest.isEqual(token.getValue(), hash)) {
				name = token.getKey();
			}
		}
		return Optional.ofNullable(name);
	}

	/**
	 * The hash of a token.
	 * @param name its name
	 * @return the hash, empty when there is no such token (any more)
	 */
	Optional<byte[]> hashOf(String name) {
		return Optional.ofNullable(this.hashes.get(name));
	}

	private static Optional<String> text(Environment environment, String variable) {
		return variable.isEmpty() ? Optional.empty()
				: Optional.ofNullable(environment.getProperty(variable))
					.filter(StringUtils::hasText)
					.map(String::strip);
	}

	private static String checked(String variable, String token) {
		if (!FORM.matcher(token).matches()) {
			throw new InvalidConfigurationException(variable + " has characters that an Authorization header cannot "
					+ "carry: use letters, digits and - . _ ~ + / only, for instance from 'openssl rand -hex 32'.");
		}
		return token;
	}

	static byte[] hash(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
