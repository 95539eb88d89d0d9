package com.zigral.standin.sheets;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that knows nothing but HTTP and the published reference.
 */
class Client {

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI server;

	private String token = "";

	Client(URI server) {
		this.server = server;
	}

	static Client authorized(SheetsServer server) throws IOException, InterruptedException {
		Client client = new Client(server.uri());
		HttpResponse<String> answer = client
			.requestToken(assertion(server, "https://www.googleapis.com/auth/spreadsheets", Instant.now()));
		client.token = JsonMapper.shared().readTree(answer.body()).path("access_token").stringValue();
		return client;
	}

	static String assertion(SheetsServer server, String scope, Instant issuedAt) {
		JsonNode key = JsonMapper.shared().readTree(server.serviceAccountJson());
		String claims = """
				{"iss": "%s", "scope": "%s", "aud": "%s", "iat": %d, "exp": %d}""".formatted(
				key.path("client_email").stringValue(), scope, key.path("token_uri").stringValue(),
				issuedAt.getEpochSecond(), issuedAt.plusSeconds(3600).getEpochSecond());
		String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
				+ base64(claims.getBytes(StandardCharsets.UTF_8));
		return signed + "." + base64(sign(key.path("private_key").stringValue(), signed));
	}

	private static byte[] sign(String pem, String text) {
		try {
			byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	HttpResponse<String> requestToken(String assertion) throws IOException, InterruptedException {
		String form = "grant_type="
				+ URLEncoder.encode("urn:ietf:params:oauth:grant-type:jwt-bearer", StandardCharsets.UTF_8)
				+ "&assertion=" + assertion;
		return this.http.send(HttpRequest.newBuilder(this.server.resolve("/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
		String encoded = path.replace(" ", "%20").replace("'", "%27");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + encoded.substring(1)))
			.method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody()
					: HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
		if (!this.token.isEmpty()) {
			request.header("Authorization", "Bearer " + this.token);
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	String call(String method, String path, String body) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(method, path, body);
		return answer.statusCode() + " " + answer.body().replace('"', '\'').replace("\n", "");
	}

}
