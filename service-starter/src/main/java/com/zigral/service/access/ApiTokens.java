package com.zigral.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zigral.service.InvalidConfigurationException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The tokens that open a service, by name. They come from variables or files rather than
 * from a user store of Spring Security, so that a token is given and taken away where all
 * other settings are, and both services read the same ones. A service may have more,
 * which were made while it ran, in a {@link TokenStore}; they count only where a variable
 * is set, so that there always is a token that nobody can take away by a call.
 */
public final class ApiTokens {

	/** The one token everybody may share, as it is. */
	private static final String SHARED = "ZIGRAL_API_TOKEN";

	/**
	 * Tokens with names, as hashes: {@code anna:<SHA-256>,crm:read+plan:<SHA-256>}.
	 */
	private static final String NAMED = "ZIGRAL_API_TOKENS";

	/** What an Authorization header can carry: RFC 6750, section 2.1. */
	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

	private static final Pattern ENTRY = Pattern
		.compile("(?<name>[A-Za-z0-9_-]{1,40}):(?:(?<scopes>[a-z+]{1,60}):)?(?<hash>[0-9a-fA-F]{64})");

	/** With 64 letters and digits to choose from, more than anybody can try. */
	static final int GUESSABLE_BELOW = 16;

	private final Map<String, ApiToken> tokens;

	private final Map<String, String> variables;

	private final Supplier<@Nullable TokenStore> store;

	private ApiTokens(Map<String, ApiToken> tokens, Map<String, String> variables,
			Supplier<@Nullable TokenStore> store) {
		this.tokens = tokens;
		this.variables = variables;
		this.store = store;
	}

	/**
	 * Read the variables. A token without scopes, and those without a name, have all.
	 * @param environment where they are
	 * @return the tokens, none when no variable is set
	 * @throws InvalidConfigurationException if a token could not be sent in a header, or
	 * an entry is no name and hash, with scopes that exist between them
	 */
	static ApiTokens from(Environment environment) {
		Map<String, ApiToken> tokens = new LinkedHashMap<>();
		text(environment, SHARED).ifPresent((token) -> tokens.put("shared", unnamed("shared", SHARED, token)));
		String service = environment.getProperty("zigral.access.service-token-variable", "");
		text(environment, service).ifPresent((token) -> tokens.put("service", unnamed("service", service, token)));
		for (String entry : text(environment, NAMED).map((all) -> all.split(",")).orElseGet(() -> new String[0])) {
			ApiToken token = named(entry.strip());
			if (tokens.put(token.name(), token) != null) {
				throw new InvalidConfigurationException(
						"%s has the name '%s' twice, or one that is taken: give each token a ".formatted(NAMED,
								token.name()) + "name of its own.");
			}
		}
		Map<String, String> variables = new LinkedHashMap<>();
		tokens.keySet().forEach((name) -> variables.put(name, switch (name) {
			case "shared" -> SHARED;
			case "service" -> service;
			default -> NAMED;
		}));
		return new ApiTokens(tokens, variables, () -> null);
	}

	private static ApiToken unnamed(String name, String variable, String token) {
		return ApiToken.ofEverything(name, hash(checked(variable, token)));
	}

	private static ApiToken named(String entry) {
		Matcher matcher = ENTRY.matcher(entry);
		if (!matcher.matches()) {
			throw new InvalidConfigurationException(
					NAMED + " has an entry that is no name and SHA-256 with a colon between "
							+ "them: './zigral token NAME' makes one.");
		}
		return new ApiToken(matcher.group("name"), matcher.group("hash").toLowerCase(Locale.ROOT),
				scopes(matcher.group("name"), matcher.group("scopes")));
	}

	private static Set<Scope> scopes(String name, @Nullable String keys) {
		Set<Scope> scopes = EnumSet.noneOf(Scope.class);
		for (String key : (keys != null) ? keys.split("\\+", -1) : new String[0]) {
			scopes.add(Scope.of(key)
				.orElseThrow(() -> new InvalidConfigurationException(
						"%s gives '%s' the scope '%s': the scopes are %s, with + ".formatted(NAMED, name, key,
								String.join(", ", keys())) + "between them.")));
		}
		return (keys != null) ? scopes : EnumSet.allOf(Scope.class);
	}

	private static Iterable<String> keys() {
		return Arrays.stream(Scope.values()).map(Scope::key).toList();
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

	/**
	 * The same tokens, and those of a store.
	 * @param more where they are; asked at each call, as it may be made later than this
	 * @return the tokens
	 */
	ApiTokens with(Supplier<@Nullable TokenStore> more) {
		return new ApiTokens(this.tokens, this.variables, more);
	}

	/**
	 * Whether no token is set, so that this machine alone is answered and nobody needs
	 * one. Tokens of the store do not change that.
	 * @return whether no variable holds one
	 */
	public boolean isEmpty() {
		return this.tokens.isEmpty();
	}

	/**
	 * The tokens that are set by variables.
	 * @return each with the variable it comes from, in their order
	 */
	public Map<ApiToken, String> configured() {
		Map<ApiToken, String> configured = new LinkedHashMap<>();
		this.tokens.forEach((name, token) -> configured.put(token, String.valueOf(this.variables.get(name))));
		return configured;
	}

	/**
	 * The token that was presented. All are compared, so the time it takes does not tell
	 * which of them a guess is near to. What does not look like a token of the store is
	 * not looked for there.
	 * @param presented what the caller sent
	 * @return the token, empty when it is none of them
	 */
	Optional<ApiToken> find(String presented) {
		String hash = hash(presented);
		ApiToken found = null;
		for (ApiToken token : this.tokens.values()) {
			if (token.is(hash)) {
				found = token;
			}
		}
		return (found == null && presented.startsWith(TokenStore.PREFIX)) ? stored((store) -> store.find(hash))
				: Optional.ofNullable(found);
	}

	/**
	 * The tokens of a name: more than one only when a variable was given a name that the
	 * store had before.
	 * @param name the name
	 * @return the tokens, none when there is no such token (any more)
	 */
	List<ApiToken> byName(String name) {
		return Stream
			.concat(Optional.ofNullable(this.tokens.get(name)).stream(), stored((store) -> store.named(name)).stream())
			.toList();
	}

	private Optional<ApiToken> stored(Function<TokenStore, Optional<ApiToken>> search) {
		TokenStore more = isEmpty() ? null : this.store.get();
		return (more != null) ? search.apply(more) : Optional.empty();
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

	/**
	 * The SHA-256 of a text.
	 * @param text the text
	 * @return 64 lower case hexadecimal digits
	 */
	public static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
