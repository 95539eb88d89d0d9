package com.zigral.orchestrator.suppression;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompanyNameTests {

	@ParameterizedTest
	@CsvSource({ "Müller & Söhne GmbH & Co. KG,MULLER SOHNE", "Acme Inc.,acme", "ACME,Acme Ltd",
			"Volta s.r.o,volta s r o", "AG,ag" })
	void oneCompanyHasOneKeyHoweverItIsWritten(String one, String other) {
		assertThat(CompanyName.key(one)).isEqualTo(CompanyName.key(other));
	}

	@Test
	void companiesWithOtherNamesDiffer() {
		assertThat(CompanyName.key("Acme Labs")).isNotEqualTo(CompanyName.key("Acme"));
		assertThat(CompanyName.key(" - ")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ada@Mail.Acme.example,mail.acme.example", "https://www.acme.example/about?x=1,acme.example",
			"acme.example,acme.example", "ACME.EXAMPLE:8080,acme.example" })
	void addressesLeadToTheirDomain(String address, String domain) {
		assertThat(CompanyName.domain(address)).contains(domain);
	}

	@ParameterizedTest
	@CsvSource({ "''", "acme", "no domain at all", "1.2.3.4", "a@b" })
	void otherTextsLeadToNone(String text) {
		assertThat(CompanyName.domain(text)).isEmpty();
	}

	@Test
	void aDomainBelongsToThoseAboveIt() {
		assertThat(CompanyName.withParents("eu.mail.acme.example")).containsExactly("eu.mail.acme.example",
				"mail.acme.example", "acme.example");
	}

}
