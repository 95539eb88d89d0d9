package com.zigral.shaun;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

import com.zigral.shaun.google.SheetsCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SheetsCredentialsTests {

	private static final String KEY = """
			{"type": "service_account", "client_email": "a@b.iam.gserviceaccount.com", "client_id": "1",
			 "private_key_id": "2", "private_key": "s3cret", "token_uri": "https://oauth2.googleapis.com/token"}""";

	@Test
	void areMissingWhenNeitherVariableIsSet() {
		assertThat(SheetsCredentials.from(Optional.empty(), Optional.of(" ")))
			.isEqualTo(new SheetsCredentials.Missing());
	}

	@Test
	void areReadInEveryForm(@TempDir Path directory) throws IOException {
		String base64 = Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8));
		Path file = Files.writeString(directory.resolve("key.json"), KEY);
		SheetsCredentials plain = SheetsCredentials.from(Optional.empty(), Optional.of(KEY));
		assertThat(plain).isEqualTo(new SheetsCredentials.ServiceAccountKey(KEY, "a@b.iam.gserviceaccount.com",
				URI.create("https://oauth2.googleapis.com/token")));
		assertThat(SheetsCredentials.from(Optional.empty(), Optional.of(base64))).isEqualTo(plain);
		assertThat(SheetsCredentials.from(Optional.empty(), Optional.of("data:application/json;base64," + base64)))
			.isEqualTo(plain);
		assertThat(SheetsCredentials.from(Optional.of(file.toString()), Optional.empty())).isEqualTo(plain);
	}

	@Test
	void neverShowTheSecret() {
		SheetsCredentials credentials = SheetsCredentials.from(Optional.empty(), Optional.of(KEY));
		assertThat(credentials).hasToString("ServiceAccountKey[email=a@b.iam.gserviceaccount.com]");
		assertThat(ShaunSettings.google(credentials).toString()).doesNotContain("s3cret");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					{"type": | GOOGLE_SHEETS_CREDENTIALS_JSON does not hold the JSON of a service account's key; download the key anew
					s3cret!! | GOOGLE_SHEETS_CREDENTIALS_JSON does not hold the JSON of a service account's key; download the key anew
					{} | GOOGLE_SHEETS_CREDENTIALS_JSON holds credentials of the type 'unknown', but only a service account's key ('service_account') or a user's refresh token ('authorized_user') can be used
					{"type":"service_account"} | GOOGLE_SHEETS_CREDENTIALS_JSON holds a key without 'client_email'; download the service account's key anew
					""")
	void areRefusedInOneSentence(String json, String message) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SheetsCredentials.from(Optional.empty(), Optional.of(json)))
			.withMessage(message);
	}

	@Test
	void areRefusedWhenTheFileIsNotThere() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SheetsCredentials.from(Optional.of("/nowhere/key.json"), Optional.empty()))
			.withMessage("GOOGLE_SHEETS_CREDENTIALS_PATH names '/nowhere/key.json', which is not a file that can be "
					+ "read; give the path of a service account's JSON key");
	}

	@Test
	void areRefusedWhenGivenTwice() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SheetsCredentials.from(Optional.of("key.json"), Optional.of(KEY)))
			.withMessage("Set one of GOOGLE_SHEETS_CREDENTIALS_PATH and GOOGLE_SHEETS_CREDENTIALS_JSON, not both");
	}

	@Test
	void ofAPersonAreReadFromTheirVariablesAndFromTheirJson() {
		SheetsCredentials variables = SheetsCredentials.from(Optional.of(""), Optional.empty(), Optional.of("id"),
				Optional.of("s3cret"), Optional.of("t0ken"));
		assertThat(variables).isEqualTo(new SheetsCredentials.AuthorizedUser("id", "s3cret", "t0ken", Optional.empty()))
			.hasToString("AuthorizedUser[clientId=id]");
		assertThat(SheetsCredentials.from(Optional.empty(), Optional.of("""
				{"type":"authorized_user","client_id":"id","client_secret":"s3cret","refresh_token":"t0ken"}""")))
			.isEqualTo(variables);
		assertThat(ShaunSettings.google(variables).toString()).doesNotContain("s3cret", "t0ken");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'' | id | '' | t | GOOGLE_SHEETS_OAUTH_CLIENT_SECRET is not set; set all three of",
					"'' | '' | s | '' | GOOGLE_SHEETS_OAUTH_CLIENT_ID is not set; set all three of",
					"key | id | s | t | Set either GOOGLE_SHEETS_OAUTH_REFRESH_TOKEN and its neighbours or one of" })
	void ofAPersonAreRefusedInOneSentence(String json, String id, String secret, String token, String message) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SheetsCredentials.from(Optional.empty(), Optional.of(json.replace("key", KEY)),
					Optional.of(id), Optional.of(secret), Optional.of(token)))
			.withMessageStartingWith(message);
	}

	@Test
	void aRefreshTokenIsSentToGoogleOnly() {
		SheetsCredentials credentials = new SheetsCredentials.AuthorizedUser("id", "s3cret", "t0ken",
				Optional.of(URI.create("https://evil.example/token")));
		assertThatIllegalArgumentException().isThrownBy(() -> ShaunSettings.google(credentials))
			.withMessageStartingWith("The credentials' token_uri is 'https://evil.example/token'");
	}

	@Test
	void aKeyThatIsNoKeyIsRefusedAtTheStart() {
		SheetsCredentials credentials = SheetsCredentials.from(Optional.empty(), Optional.of(KEY));
		assertThatIllegalArgumentException().isThrownBy(() -> new Shaun(ShaunSettings.google(credentials)))
			.withMessage("The key of the service account a@b.iam.gserviceaccount.com cannot be used: its 'private_key' "
					+ "is not a PKCS#8 key; download the key anew");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://sheets.example.org/", "http://127.0.0.1:8091/" })
	void aKeyOfGoogleIsSentNowhereElse(URI root) {
		SheetsCredentials credentials = SheetsCredentials.from(Optional.empty(), Optional.of(KEY));
		assertThatIllegalArgumentException().isThrownBy(() -> ShaunSettings.at(root, credentials))
			.withMessage(
					"The credentials' token_uri is 'https://oauth2.googleapis.com/token', which does not belong to "
							+ "GOOGLE_SHEETS_ROOT_URL '" + root + "'; use a key of that server");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/token", "https://googleapis.com.evil.example/token",
			"http://oauth2.googleapis.com/token" })
	void aForeignTokenServiceGetsNoKeyForGoogle(String tokenUri) {
		SheetsCredentials credentials = SheetsCredentials.from(Optional.empty(),
				Optional.of(KEY.replace("https://oauth2.googleapis.com/token", tokenUri)));
		assertThatIllegalArgumentException().isThrownBy(() -> ShaunSettings.google(credentials));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http://sheets.example.org/", "ftp://127.0.0.1/", "sheets", "http://127.0.0.1.evil.example" })
	void aRootThatIsNotSafeIsRefused(URI root) {
		assertThatIllegalArgumentException().isThrownBy(() -> ShaunSettings.at(root, new SheetsCredentials.Missing()))
			.withMessage("GOOGLE_SHEETS_ROOT_URL is '" + root
					+ "', but must be an https address, or an http one on this machine or network");
	}

	@Test
	void theRootMayBeAContainerBesideIt() {
		URI root = URI.create("http://sandbox:8091/");
		assertThat(ShaunSettings.at(root, new SheetsCredentials.Missing()).google().rootUrl()).isEqualTo(root);
	}

	@Test
	void theRootMayLackItsLastSlash() {
		assertThat(ShaunSettings.at(URI.create("http://localhost:8091"), new SheetsCredentials.Missing())
			.google()
			.rootUrl()).isEqualTo(URI.create("http://localhost:8091/"));
	}

}
