package com.zigral.lincoln;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

import com.zigral.lincoln.LincolnSettings.Credentials;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.LincolnSettings.SessionKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LincolnSettingsTests {

	private final LincolnSettings settings = LincolnSettings.in(Path.of("data"));

	@Test
	void passwordIsNotInTheText() {
		assertThat(this.settings.as("ana@example.com", "secret-word").toString()).contains("ana@example.com")
			.doesNotContain("secret-word");
	}

	@Test
	void keyIsNotInTheText() {
		String base64 = Base64.getEncoder().encodeToString(new byte[32]);
		assertThat(new SessionKey(base64).toString()).doesNotContain(base64);
	}

	@Test
	void realSiteIsTheDefault() {
		assertThat(this.settings.baseUrl()).hasToString("https://www.linkedin.com");
	}

	@Test
	void shortKeyIsRefusedWithoutShowingIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SessionKey("c2hvcnQ="))
			.withMessageContaining("32 bytes")
			.withMessageNotContaining("c2hvcnQ=");
	}

	@Test
	void halfAnAccountIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Credentials("ana@example.com", " "))
			.withMessageContaining("LINKEDIN_PASSWORD");
	}

	@Test
	void baseUrlMustBeAnAddress() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.settings.at(URI.create("linkedin.com")))
			.withMessageContaining("'linkedin.com'");
	}

	@Test
	void pauseCannotEndBeforeItsStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Pause(Duration.ofSeconds(2), Duration.ofSeconds(1)));
	}

	@Test
	void timeoutMustBeLongerThanZero() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.settings.taking(Pause.NONE, Duration.ZERO));
	}

}
