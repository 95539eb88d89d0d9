package com.zigral.lincoln.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageKindTests {

	@ParameterizedTest
	@CsvSource({ "https://www.linkedin.com/login?session_redirect=x, SIGNED_OUT",
			"https://www.linkedin.com/uas/login, SIGNED_OUT", "https://www.linkedin.com/authwall?trk=x, SIGNED_OUT",
			"https://www.linkedin.com/checkpoint/lg/login-submit, SIGNED_OUT",
			"https://www.linkedin.com/checkpoint/challenge/AgE7?ut=1, CHALLENGE", "https://www.linkedin.com/404/, GONE",
			"https://www.linkedin.com/checkpoint/restricted/AgE7, RESTRICTED",
			"https://www.linkedin.com/uas/account-restricted, RESTRICTED",
			"https://www.linkedin.com/in/unavailable/, GONE", "https://www.linkedin.com/in/login/, CONTENT",
			"https://www.linkedin.com/search/results/people/?keywords=a|b{c}, CONTENT", "about:blank, CONTENT",
			"https://de.linkedin.com/in/x?trk=y, SIGNED_OUT", "https://www.linkedin.com/in/de.linkedin.com/, CONTENT",
			"https://evil.example/?u=https://de.linkedin.com/, CONTENT" })
	void placesAreToldFromTheAddress(String address, PageKind place) {
		assertThat(PageKind.of(address)).isEqualTo(place);
	}

}
