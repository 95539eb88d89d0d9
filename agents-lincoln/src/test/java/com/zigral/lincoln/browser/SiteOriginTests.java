package com.zigral.lincoln.browser;

import java.net.URI;

import com.zigral.lincoln.LincolnSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SiteOriginTests {

	private static final SiteOrigin LINKEDIN = new SiteOrigin(LincolnSettings.LINKEDIN);

	@ParameterizedTest
	@CsvSource({ "https://www.linkedin.com/in/x, true, true", "https://www.linkedin.com:443/in/x?a=|b{, true, true",
			"HTTPS://WWW.LinkedIn.com, true, true", "https://linkedin.com/in/x, false, true",
			"https://de.linkedin.com/in/x, false, true", "http://www.linkedin.com/in/x, false, false",
			"https://www.linkedin.com:8443/, false, false", "https://www.linkedin.com.evil.example/, false, false",
			"https://evil.example/?https://www.linkedin.com/, false, false",
			"https://www.linkedin.com@evil.example/, false, false", "https://evil.linkedin.com/, false, false",
			"https://evil-linkedin.com/, false, false", "about:blank, false, false",
			"chrome-error://chromewebdata/, false, false", "'', false, false" })
	void onlyTheSiteItselfIsTheSite(String address, boolean isOn, boolean isPassable) {
		assertThat(LINKEDIN.isOn(address)).isEqualTo(isOn);
		assertThat(LINKEDIN.isPassable(address)).isEqualTo(isPassable);
	}

	@Test
	void practiceSiteIsOneOriginOnly() {
		SiteOrigin practice = new SiteOrigin(URI.create("http://127.0.0.1:8080"));
		assertThat(practice.isOn("http://127.0.0.1:8080/login")).isTrue();
		assertThat(practice.isPassable("http://localhost:8080/login")).isFalse();
		assertThat(practice.isPassable("http://127.0.0.1:8081/login")).isFalse();
		assertThat(practice.isPassable("https://linkedin.com/")).isFalse();
	}

	@Test
	void hostIsNamedWithoutWhatIsNobodysBusiness() {
		assertThat(SiteOrigin.named("https://evil.example:8443/in/x?token=1#y")).isEqualTo("https://evil.example:8443");
		assertThat(SiteOrigin.named("data:text/html,x")).isEqualTo("another place");
	}

}
