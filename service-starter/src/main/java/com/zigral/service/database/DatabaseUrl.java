package com.zigral.service.database;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.zigral.service.InvalidConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code DATABASE_URL} and {@code DATABASE_PASSWORD} say, the former in the form of
 * libpq ({@code postgres://} or {@code postgresql://}) or of the JDBC driver
 * ({@code jdbc:postgresql://}). No message of this class repeats any part of the value: a
 * stray character can make any part of it a piece of the password.
 *
 * @param servers one or more {@code host:port}, separated by commas
 * @param database the database's name
 * @param user who logs in
 * @param password the password, empty when there is none
 * @param parameters the driver's own parameters
 */
record DatabaseUrl(String servers, String database, String user, String password, Map<String, String> parameters) {

	private static final String VARIABLE = "DATABASE_URL";

	private static final String PASSWORD_VARIABLE = "DATABASE_PASSWORD";

	private static final String EXPECTED = "give it as postgres://user:password@host:5432/database or "
			+ "jdbc:postgresql://host:5432/database?user=user&password=password, with special characters "
			+ "percent-encoded (@ as %40, / as %2F, # as %23, % as %25).";

	private static final Pattern FORM = Pattern
		.compile("(?<jdbc>jdbc:)?postgres(?:ql)?://(?:(?<user>[^:/?#]*)(?::(?<password>[^/?#]*))?@)?"
				+ "(?<servers>[^@/?#]+)/(?<database>[^@/?#]+)(?:\\?(?<query>[^#]*))?");

	private static final Pattern SERVERS = Pattern
		.compile("(?:(?:\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(?::(?!0)\\d{1,5})?(?:,(?!$)|$))+");

	private static final Map<String, String> DRIVER_NAMES = Map.of("connect_timeout", "connectTimeout",
			"application_name", "ApplicationName");

	DatabaseUrl {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * Read the variables.
	 * @param value the value of {@code DATABASE_URL}, null or blank when it is not set
	 * @param password the value of {@code DATABASE_PASSWORD}, as it is, null or blank
	 * when it is not set
	 * @return what they say
	 * @throws InvalidConfigurationException if there is no such address, or two passwords
	 */
	static DatabaseUrl parse(@Nullable String value, @Nullable String password) {
		DatabaseUrl url = parse(value);
		if (password == null || password.isBlank()) {
			return url;
		}
		if (!url.password.isEmpty()) {
			throw new InvalidConfigurationException("Both %s and the address in %s give a password: set one of them."
				.formatted(PASSWORD_VARIABLE, VARIABLE));
		}
		return new DatabaseUrl(url.servers, url.database, url.user, password, url.parameters);
	}

	/**
	 * Read an address.
	 * @param value the value, null or blank when it is not set
	 * @return what it says
	 * @throws InvalidConfigurationException if it is missing or is no such address
	 */
	static DatabaseUrl parse(@Nullable String value) {
		if (value == null || value.isBlank()) {
			throw new InvalidConfigurationException(VARIABLE + " is not set: " + EXPECTED);
		}
		Matcher matcher = FORM.matcher(value.strip());
		if (!matcher.matches() || !SERVERS.matcher(matcher.group("servers")).matches()) {
			throw new InvalidConfigurationException(
					VARIABLE + " is not the address of a PostgreSQL database: " + EXPECTED);
		}
		try {
			return from(matcher);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationException(
					VARIABLE + " has a % that is not followed by two hexadecimal digits: " + EXPECTED);
		}
	}

	private static DatabaseUrl from(Matcher matcher) {
		boolean plusIsSpace = matcher.group("jdbc") != null;
		Map<String, String> parameters = parameters(matcher.group("query"), plusIsSpace);
		String queryUser = Optional.ofNullable(parameters.remove("user")).orElse("postgres");
		String queryPassword = Optional.ofNullable(parameters.remove("password")).orElse("");
		String user = matcher.group("user");
		String password = matcher.group("password");
		return new DatabaseUrl(matcher.group("servers"), decode(matcher.group("database"), false),
				(user == null || user.isEmpty()) ? queryUser : decode(user, false),
				(password != null) ? decode(password, false) : queryPassword, parameters);
	}

	private static Map<String, String> parameters(@Nullable String query, boolean plusIsSpace) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String pair : (query != null) ? query.split("&") : new String[0]) {
			String[] parts = pair.split("=", 2);
			if (!parts[0].isEmpty()) {
				parameters.put(DRIVER_NAMES.getOrDefault(parts[0], parts[0]),
						(parts.length == 2) ? decode(parts[1], plusIsSpace) : "");
			}
		}
		return parameters;
	}

	private static String decode(String text, boolean plusIsSpace) {
		String decoded = URLDecoder.decode(plusIsSpace ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
		if (decoded.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("NUL");
		}
		return decoded;
	}

	/**
	 * The address for the JDBC driver, without user and password.
	 * @param schema the schema in which names are looked up
	 * @return the address
	 */
	String jdbcUrl(String schema) {
		Map<String, String> all = new LinkedHashMap<>(Map.of("ApplicationName", "zigral-" + schema));
		all.putAll(this.parameters);
		all.put("currentSchema", schema);
		return "jdbc:postgresql://" + this.servers + "/" + encode(this.database)
				+ all.entrySet()
					.stream()
					.map((parameter) -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
					.collect(Collectors.joining("&", "?", ""));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Where the database is, for people.
	 * @return database and servers, without user, password and parameters
	 */
	@Override
	public String toString() {
		return "the database " + this.database + " at " + this.servers;
	}

}
