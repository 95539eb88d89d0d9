package com.zigral.shaun.google;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What Shaun shows to Google to be let in.
 */
public sealed interface SheetsCredentials {

	/** The variable that names a file with the credentials. */
	String PATH_VARIABLE = "GOOGLE_SHEETS_CREDENTIALS_PATH";

	/** The variable that holds the credentials themselves. */
	String JSON_VARIABLE = "GOOGLE_SHEETS_CREDENTIALS_JSON";

	/** The variable that holds the id of an OAuth client. */
	String CLIENT_ID_VARIABLE = "GOOGLE_SHEETS_OAUTH_CLIENT_ID";

	/** The variable that holds the secret of this client. */
	String CLIENT_SECRET_VARIABLE = "GOOGLE_SHEETS_OAUTH_CLIENT_SECRET";

	/** The variable that holds the refresh token that a person gave this client. */
	String REFRESH_TOKEN_VARIABLE = "GOOGLE_SHEETS_OAUTH_REFRESH_TOKEN";

	/**
	 * Read the credentials that the environment gives: those of a person's own account,
	 * or else those of a file or text.
	 * @param path the value of {@link #PATH_VARIABLE}, if set
	 * @param json the value of {@link #JSON_VARIABLE}, if set
	 * @param clientId the value of {@link #CLIENT_ID_VARIABLE}, if set
	 * @param clientSecret the value of {@link #CLIENT_SECRET_VARIABLE}, if set
	 * @param refreshToken the value of {@link #REFRESH_TOKEN_VARIABLE}, if set
	 * @return the credentials; {@link Missing} when nothing is set
	 * @throws IllegalArgumentException if they cannot be used, with one sentence that
	 * names the variable and never the secret
	 */
	static SheetsCredentials from(Optional<String> path, Optional<String> json, Optional<String> clientId,
			Optional<String> clientSecret, Optional<String> refreshToken) {
		Map<String, String> user = new LinkedHashMap<>();
		user.put(CLIENT_ID_VARIABLE, clientId.orElse("").strip());
		user.put(CLIENT_SECRET_VARIABLE, clientSecret.orElse("").strip());
		user.put(REFRESH_TOKEN_VARIABLE, refreshToken.orElse("").strip());
		List<String> absent = user.keySet().stream().filter((name) -> user.getOrDefault(name, "").isEmpty()).toList();
		SheetsCredentials other = from(path, json);
		if (absent.size() == user.size()) {
			return other;
		}
		if (!absent.isEmpty()) {
			throw new IllegalArgumentException("%s is not set; set all three of %s, or none of them"
				.formatted(absent.getFirst(), String.join(", ", user.keySet())));
		}
		if (!(other instanceof Missing)) {
			throw new IllegalArgumentException("Set either %s and its neighbours or one of %s and %s, not both"
				.formatted(REFRESH_TOKEN_VARIABLE, PATH_VARIABLE, JSON_VARIABLE));
		}
		List<String> values = List.copyOf(user.values());
		return new AuthorizedUser(values.get(0), values.get(1), values.get(2), Optional.empty());
	}

	/**
	 * Read the credentials that the environment gives.
	 * @param path the value of {@link #PATH_VARIABLE}, if set
	 * @param json the value of {@link #JSON_VARIABLE}, if set: the JSON text itself, in
	 * base64, or as {@code data:application/json;base64,}
	 * @return the credentials; {@link Missing} when neither is set
	 * @throws IllegalArgumentException if they cannot be used, with one sentence that
	 * names the variable and never the secret
	 */
	static SheetsCredentials from(Optional<String> path, Optional<String> json) {
		Optional<String> file = path.map(String::strip).filter((value) -> !value.isEmpty());
		Optional<String> text = json.map(String::strip).filter((value) -> !value.isEmpty());
		if (file.isPresent() && text.isPresent()) {
			throw new IllegalArgumentException("Set one of " + PATH_VARIABLE + " and " + JSON_VARIABLE + ", not both");
		}
		if (file.isPresent()) {
			return parse(PATH_VARIABLE, read(file.get()));
		}
		return text.map((value) -> parse(JSON_VARIABLE, decoded(value))).orElseGet(Missing::new);
	}

	private static String read(String path) {
		try {
			return Files.readString(Path.of(path));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					PATH_VARIABLE + " names '" + path
							+ "', which is not a file that can be read; give the path of a service account's JSON key",
					ex);
		}
	}

	private static String decoded(String value) {
		if (value.startsWith("{")) {
			return value;
		}
		String base64 = value.startsWith("data:") ? value.substring(value.indexOf(',') + 1) : value;
		try {
			return new String(Base64.getMimeDecoder().decode(base64.replace('-', '+').replace('_', '/')),
					StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(JSON_VARIABLE + " is neither JSON nor base64 of JSON", ex);
		}
	}

	private static SheetsCredentials parse(String variable, String text) {
		JsonObject json = json(variable, text);
		String type = text(json, "type").orElse("unknown");
		if (type.equals("authorized_user")) {
			return new AuthorizedUser(required(variable, json, "client_id"), required(variable, json, "client_secret"),
					required(variable, json, "refresh_token"),
					json.has("token_uri") ? Optional.of(tokenUri(variable, json)) : Optional.empty());
		}
		if (!type.equals("service_account")) {
			throw new IllegalArgumentException(variable + " holds credentials of the type '" + type
					+ "', but only a service account's key ('service_account') or a user's refresh token "
					+ "('authorized_user') can be used");
		}
		String email = required(variable, json, "client_email");
		required(variable, json, "private_key");
		required(variable, json, "client_id");
		required(variable, json, "private_key_id");
		return new ServiceAccountKey(text, email, tokenUri(variable, json));
	}

	private static URI tokenUri(String variable, JsonObject json) {
		try {
			return URI.create(required(variable, json, "token_uri"));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					variable + " has no usable 'token_uri'; download the service account's key anew", ex);
		}
	}

	private static JsonObject json(String variable, String text) {
		try {
			return JsonParser.parseString(text).getAsJsonObject();
		}
		catch (JsonParseException | IllegalStateException ex) {
			// Its message may quote the secret, so it goes no further.
			throw new IllegalArgumentException(
					variable + " does not hold the JSON of a service account's key; download the key anew");
		}
	}

	private static String required(String variable, JsonObject json, String name) {
		return text(json, name).orElseThrow(() -> new IllegalArgumentException(
				variable + " holds a key without '" + name + "'; download the service account's key anew"));
	}

	private static Optional<String> text(JsonObject json, String name) {
		return Optional.ofNullable(json.get(name))
			.filter((value) -> value.isJsonPrimitive() && !value.getAsString().isBlank())
			.map(JsonElement::getAsString);
	}

	/** There are none; every action says what to set. */
	record Missing() implements SheetsCredentials {
	}

	/**
	 * A key of a service account.
	 *
	 * @param json the key file's text; secret
	 * @param email the account's address, with which people share their spreadsheets
	 * @param tokenUri where the key is exchanged for a token
	 */
	record ServiceAccountKey(String json, String email, URI tokenUri) implements SheetsCredentials {

		@Override
		public String toString() {
			return "ServiceAccountKey[email=" + this.email + "]";
		}

	}

	/**
	 * What a person gave an OAuth client, so that it works in their name.
	 *
	 * @param clientId the client's id
	 * @param clientSecret the client's secret
	 * @param refreshToken the refresh token; secret
	 * @param tokenUri where it is exchanged for a token, empty for the usual place
	 */
	record AuthorizedUser(String clientId, String clientSecret, String refreshToken,
			Optional<URI> tokenUri) implements SheetsCredentials {

		@Override
		public String toString() {
			return "AuthorizedUser[clientId=" + this.clientId + "]";
		}

	}

}
