package com.zigral.standin.sheets;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.request.ApiException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one account that may use the API, and the tokens it was given.
 *
 * @see <a href=
 * "https://developers.google.com/identity/protocols/oauth2/service-account#httprest">the
 * token service for service accounts</a>
 */
final class ServiceAccount {

	private static final String EMAIL = Spreadsheet.ACCOUNT;

	private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

	/** Google's own clients name this audience, whatever token service they call. */
	private static final String AUDIENCE = "https://oauth2.googleapis.com/token";

	private static final String CLIENT_ID = "100000000000-sandbox.apps.googleusercontent.com";

	private static final String CLIENT_SECRET = "GOCSPX-sandbox";

	private static final String REFRESH_TOKEN = "1//sandbox";

	private static final Duration LIFETIME = Duration.ofHours(1);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

	private final SecureRandom random = new SecureRandom();

	private final KeyPair keys;

	private final URI tokenUri;

	private final Clock clock;

	ServiceAccount(KeyPair keys, URI tokenUri, Clock clock) {
		this.keys = keys;
		this.tokenUri = tokenUri;
		this.clock = clock;
	}

	/**
	 * The keys kept in a directory, made when there are none.
	 * @param directory where they are kept
	 * @return the keys
	 * @throws IOException if they cannot be read or written
	 */
	static KeyPair keys(Path directory) throws IOException {
		Path file = Files.createDirectories(directory).resolve("service-account.pk8");
		try {
			if (Files.exists(file)) {
				return pair(Files.readAllBytes(file));
			}
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			KeyPair made = generator.generateKeyPair();
			Files.write(file, made.getPrivate().getEncoded());
			return made;
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(file + " holds no RSA key; delete it and start again", ex);
		}
	}

	private static KeyPair pair(byte[] encoded) throws GeneralSecurityException {
		KeyFactory factory = KeyFactory.getInstance("RSA");
		PrivateKey privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
		RSAPrivateCrtKey parts = (RSAPrivateCrtKey) privateKey;
		PublicKey publicKey = factory
			.generatePublic(new RSAPublicKeySpec(parts.getModulus(), parts.getPublicExponent()));
		return new KeyPair(publicKey, privateKey);
	}

	/**
	 * The key file as Google's console gives it out.
	 * @return the JSON text
	 */
	String json() {
		String pem = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(this.keys.getPrivate().getEncoded());
		ObjectNode json = JSON.createObjectNode();
		json.put("type", "service_account").put("project_id", "sandbox").put("private_key_id", "sandbox");
		json.put("private_key", "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
		json.put("client_email", EMAIL).put("client_id", "100000000000000000001");
		json.put("token_uri", this.tokenUri.toString());
		return json.toPrettyString();
	}

	/**
	 * Answer a request for a token.
	 * @param form the parameters of the request
	 * @return the token
	 */
	JsonNode token(Map<String, List<String>> form) {
		switch (first(form, "grant_type")) {
			case GRANT -> verify(first(form, "assertion"));
			case "refresh_token" -> verifyUser(form);
			default -> throw refused("unsupported_grant_type", "Invalid grant_type: " + form.get("grant_type"));
		}
		byte[] bytes = new byte[24];
		this.random.nextBytes(bytes);
		String token = "ya29." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.tokens.put(token, this.clock.instant().plus(LIFETIME));
		return JsonNodeFactory.instance.objectNode()
			.put("access_token", token)
			.put("expires_in", LIFETIME.toSeconds())
			.put("token_type", "Bearer");
	}

	private static String first(Map<String, List<String>> form, String name) {
		return form.getOrDefault(name, List.of("")).getFirst();
	}

	private void verifyUser(Map<String, List<String>> form) {
		if (!first(form, "client_id").equals(CLIENT_ID)) {
			throw new ApiException(401, "invalid_client", "token", "The OAuth client was not found.");
		}
		if (!first(form, "client_secret").equals(CLIENT_SECRET)) {
			throw new ApiException(401, "invalid_client", "token", "Unauthorized");
		}
		if (!first(form, "refresh_token").equals(REFRESH_TOKEN)) {
			throw refused("invalid_grant", "Token has been expired or revoked.");
		}
	}

	/**
	 * A person's credentials as Google's tools write them.
	 * @return the JSON text
	 */
	String authorizedUserJson() {
		return JSON.createObjectNode()
			.put("type", "authorized_user")
			.put("client_id", CLIENT_ID)
			.put("client_secret", CLIENT_SECRET)
			.put("refresh_token", REFRESH_TOKEN)
			.put("token_uri", this.tokenUri.toString())
			.toPrettyString();
	}

	private void verify(String assertion) {
		String[] parts = assertion.split("\\.", -1);
		try {
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initVerify(this.keys.getPublic());
			signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
			if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
				throw refused("invalid_grant", "Invalid JWT Signature.");
			}
			verifyClaims(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])));
		}
		catch (GeneralSecurityException | IllegalArgumentException | JacksonException
				| ArrayIndexOutOfBoundsException ex) {
			throw refused("invalid_grant", "Bad JWT: " + ex.getMessage());
		}
	}

	private void verifyClaims(JsonNode claims) {
		if (!claims.path("iss").asString("").equals(EMAIL)) {
			throw refused("invalid_grant", "Invalid grant: account not found");
		}
		if (!Set.of(this.tokenUri.toString(), AUDIENCE).contains(claims.path("aud").asString(""))) {
			throw refused("invalid_grant", "Invalid JWT: Failed audience check");
		}
		Instant now = this.clock.instant();
		Instant expiry = Instant.ofEpochSecond(claims.path("exp").asLong(0));
		if (expiry.isBefore(now) || expiry.isAfter(now.plus(LIFETIME).plusSeconds(60))) {
			throw refused("invalid_grant",
					"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
							+ "Check your iat and exp values in the JWT claim.");
		}
		if (!claims.path("scope").asString("").contains("/auth/")) {
			throw refused("invalid_scope", "Empty or missing scope not allowed.");
		}
	}

	private static ApiException refused(String error, String description) {
		return new ApiException(400, error, "token", description);
	}

	/**
	 * Make sure that a call carries a token.
	 * @param authorization the header, empty when there is none
	 */
	void check(String authorization) {
		if (!authorization.startsWith("Bearer ")) {
			throw new ApiException(401, "UNAUTHENTICATED", "CREDENTIALS_MISSING",
					"Request is missing required authentication credential. Expected OAuth 2 access token, login "
							+ "cookie or other valid authentication credential. See "
							+ "https://developers.google.com/identity/sign-in/web/devconsole-project.");
		}
		Instant expiry = this.tokens.getOrDefault(authorization.substring(7), Instant.MIN);
		if (expiry.isBefore(this.clock.instant())) {
			throw new ApiException(401, "UNAUTHENTICATED", "ACCESS_TOKEN_EXPIRED",
					"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or "
							+ "other valid authentication credential. See "
							+ "https://developers.google.com/identity/sign-in/web/devconsole-project.");
		}
	}

	/** Forget every token given out, as when a key is revoked. */
	void revoke() {
		this.tokens.clear();
	}

}
