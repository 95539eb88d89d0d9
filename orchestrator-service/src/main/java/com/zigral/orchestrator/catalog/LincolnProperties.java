package com.zigral.orchestrator.catalog;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.LincolnSettings.Browser;
import com.zigral.lincoln.LincolnSettings.Credentials;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.LincolnSettings.SessionKey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says of Lincoln. An empty text means that a variable is not set.
 *
 * @param baseUrl {@code LINKEDIN_BASE_URL}
 * @param username {@code LINKEDIN_USERNAME}
 * @param password {@code LINKEDIN_PASSWORD}
 * @param dataDirectory where the session is kept, under {@code ZIGRAL_DATA_DIR}
 * @param encryptionKey {@code ZIGRAL_ENCRYPTION_KEY}, 32 bytes in base64
 * @param headless {@code LINCOLN_HEADLESS}
 * @param chromium {@code CHROMIUM_PATH}
 * @param chromiumSandbox {@code CHROMIUM_SANDBOX}
 * @param pauseMin {@code LINCOLN_PAUSE_MIN}
 * @param pauseMax {@code LINCOLN_PAUSE_MAX}
 * @param noteLength {@code LINKEDIN_NOTE_LENGTH}, characters
 */
@ConfigurationProperties("zigral.lincoln")
record LincolnProperties(URI baseUrl, @DefaultValue("") String username, @DefaultValue("") String password,
		Path dataDirectory, @DefaultValue("") String encryptionKey, @DefaultValue("true") boolean headless,
		@DefaultValue("") String chromium, @DefaultValue("true") boolean chromiumSandbox,
		@DefaultValue("4s") Duration pauseMin, @DefaultValue("12s") Duration pauseMax,
		@DefaultValue("200") int noteLength) {

	/** Long enough for a slow page, short enough to notice a hung one. */
	private static final Duration PAGE = Duration.ofSeconds(30);

	/** A browser holds half a gigabyte; after this long without work it is closed. */
	private static final Duration IDLE = Duration.ofMinutes(2);

	LincolnSettings toSettings() {
		Optional<Credentials> credentials = (this.username.isBlank() && this.password.isBlank()) ? Optional.empty()
				: Optional.of(new Credentials(this.username, this.password));
		return new LincolnSettings(this.baseUrl, credentials, this.dataDirectory,
				present(this.encryptionKey).map(SessionKey::new),
				new Browser(this.headless, this.chromiumSandbox, present(this.chromium).map(Path::of)),
				new Pause(this.pauseMin, this.pauseMax), PAGE, IDLE, this.noteLength);
	}

	private static Optional<String> present(String value) {
		return Optional.of(value.strip()).filter((text) -> !text.isEmpty());
	}

	@Override
	public String toString() {
		return "LincolnProperties[baseUrl=" + this.baseUrl + "]";
	}

}
