package com.zigral.shaun.table;

import com.zigral.agent.ProfileUrl;
import com.zigral.shaun.sheet.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileAddressTests {

	private static final ProfileUrl JANE = new ProfileUrl("jane-roe");

	@ParameterizedTest
	@ValueSource(strings = { "https://www.linkedin.com/in/jane-roe", "http://linkedin.com/in/jane-roe/",
			"www.linkedin.com/in/Jane-Roe?trk=people-guest", "linkedin.com/in/jane-roe#about", "/in/jane-roe",
			"https://de.linkedin.com/in/jane-roe/en", "https://www.linkedin.com/in/jane-roe\u00a0",
			"\ufeffhttps://www.linkedin.com/in/jane-roe\u200b", "<https://www.linkedin.com/in/jane-roe>",
			"Jane: https://www.linkedin.com/in/jane-roe.", "https://m.linkedin.com/mwlite/in/jane-roe",
			"https://www.linkedin.com/comm/in/jane-roe?midToken=AQ&trk=eml",
			"https://www.google.com/url?q=https://www.linkedin.com/in/jane-roe&sa=D&ust=1",
			"https://www.google.com/url?q=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-roe%3Ftrk%3Dx&sa=D",
			"https://click.example/ls?u=https%253A%252F%252Fwww.linkedin.com%252Fin%252Fjane-roe%252F&h=1",
			"https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-roe",
			"http://127.0.0.1:8090/in/jane-roe/" })
	void anAddressIsReadInEveryForm(String text) {
		assertThat(ProfileAddress.read(text)).contains(JANE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "jane-roe", "Jane Roe", "https://lnkd.in/eAbCd12", "https://www.linkedin.com/in/",
			"https://www.linkedin.com/company/acme", "https://www.linkedin.com/feed/", "https://acme.example/team",
			"jane@acme.example" })
	void whatIsNoAddressOfAProfileIsNotTakenForOne(String text) {
		assertThat(ProfileAddress.read(text)).isEmpty();
	}

	@Test
	void theIdOfAMemberKeepsItsCase() {
		assertThat(ProfileAddress.read("https://www.linkedin.com/in/ACoAABcdEFghIJ_k-Lm"))
			.contains(new ProfileUrl("ACoAABcdEFghIJ_k-Lm"));
		assertThat(new ProfileUrl("ACoAABcdEFghIJ_k-Lm")).isNotEqualTo(new ProfileUrl("ACoAABCDEFghIJ_k-Lm"));
	}

	@Test
	void anAddressOfSalesNavigatorNamesItsMember() {
		assertThat(ProfileAddress
			.read("https://www.linkedin.com/sales/lead/ACwAAAbCdEfGhIjK,NAME_SEARCH,a1B2?_ntb=x%3D%3D"))
			.contains(new ProfileUrl("ACwAAAbCdEfGhIjK"));
	}

	@Test
	void accentsAreOneCharacterOrTwo() {
		assertThat(ProfileAddress.read("https://www.linkedin.com/in/ju\u0308rgen-groß"))
			.isEqualTo(ProfileAddress.read("https://www.linkedin.com/in/j%C3%BCrgen-gro%C3%9F"))
			.isPresent();
	}

	@Test
	void aFormulaIsReadByItsLinkItsResultOrItsOwnText() {
		assertThat(ProfileAddress.of(new CellValue("=HYPERLINK(B2,\"x\")", "x", JANE.toString()))).contains(JANE);
		assertThat(ProfileAddress.of(new CellValue("=B2&C2", "linkedin.com/in/jane-roe", ""))).contains(JANE);
		assertThat(ProfileAddress.of(CellValue.plain("=HYPERLINK(\"https://www.linkedin.com/in/jane-roe\",\"x\")")))
			.contains(JANE);
		assertThat(ProfileAddress.of(new CellValue("Jane Roe", "Jane Roe", "https://linkedin.com/in/jane-roe")))
			.contains(JANE);
		assertThat(ProfileAddress.of(new CellValue("=FOO(1)", "#NAME?", ""))).isEmpty();
	}

}
