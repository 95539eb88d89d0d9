package com.zigral.shaun.sheet;

import java.util.OptionalLong;

import com.zigral.shaun.google.SheetsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpreadsheetNameTests {

	private static final String ID = "1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV2wX3yZ4a5b6";

	@ParameterizedTest
	@ValueSource(strings = { "https://docs.google.com/spreadsheets/d/" + ID + "/edit",
			"docs.google.com/spreadsheets/d/" + ID + "/edit?usp=sharing",
			" <https://docs.google.com/spreadsheets/d/" + ID + "/edit?usp=drive_link&ouid=1&rtpof=true> ",
			"[Leads](https://docs.google.com/spreadsheets/d/" + ID + "/edit)",
			"\"https://docs.google.com/spreadsheets/d/" + ID + "/edit\"",
			"https://docs.google.com/spreadsheets/u/1/d/" + ID,
			"https://docs.google.com/a/acme.example/spreadsheets/d/" + ID + "/view",
			"docs.google.com / spreadsheets / d / " + ID, "https://docs.google.com/spreadsheets/d/\n" + ID + "/edit",
			"`https://docs.google.com/spreadsheets/d/" + ID + "/edit`", "https://drive.google.com/open?id=" + ID,
			"https://drive.google.com/file/d/" + ID + "/view",
			"https://www.google.com/url?q=https%3A%2F%2Fdocs.google.com%2Fspreadsheets%2Fd%2F" + ID
					+ "%2Fedit&sa=D&source=docs",
			"https://www.google.com/url?q=https://docs.google.com/spreadsheets/d/" + ID + "/edit&sa=D" })
	void anAddressIsReadInEveryCopiedForm(String text) throws SheetsException {
		assertThat(SpreadsheetName.parse(text)).isEqualTo(new SpreadsheetName.Id(ID, OptionalLong.empty(), false));
	}

	@Test
	void theNumberOfATabMayBeAnyAndTheOneBehindTheHashCounts() throws SheetsException {
		String address = "https://docs.google.com/spreadsheets/d/" + ID + "/edit?gid=1812582007#gid=1812582007";
		assertThat(SpreadsheetName.parse(address))
			.isEqualTo(new SpreadsheetName.Id(ID, OptionalLong.of(1_812_582_007), false));
		assertThat(
				SpreadsheetName.parse("docs.google.com/spreadsheets/d/" + ID + "/edit?gid=0#gid=99999999999&range=A2"))
			.isEqualTo(new SpreadsheetName.Id(ID, OptionalLong.of(99_999_999_999L), false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com/x", "https://docs.google.com/document/d/" + ID + "/edit",
			"docs.google.com/spreadsheets",
			"https://docs.google.com/spreadsheets/d/e/2PACX-1vQabcdefghijklmnop/pubhtml", "www.acme.example",
			"spreadsheets.google.com/ccc?key=" + ID, "gid=0", "https://drive.google.com/drive/folders/" + ID,
			"https://docs.google.com/spreadsheets/d/short/edit", " " })
	void whatLooksLikeAnAddressAndIsNoneIsRefused(String text) {
		assertThatExceptionOfType(SheetsException.class).isThrownBy(() -> SpreadsheetName.parse(text));
	}

	@Test
	void aTextWithoutBlanksMayBeAnId() throws SheetsException {
		assertThat(SpreadsheetName.parse(ID)).isEqualTo(new SpreadsheetName.Id(ID, OptionalLong.empty(), false));
		assertThat(SpreadsheetName.parse(ID.substring(2)))
			.isEqualTo(new SpreadsheetName.Id(ID.substring(2), OptionalLong.empty(), true));
		assertThat(SpreadsheetName.parse("outbound-prospects-2026")).isInstanceOf(SpreadsheetName.Title.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { ID + "/edit", "d/" + ID + "/edit#gid=0", "/d/" + ID, "key=" + ID, "id: " + ID })
	void aPartOfAnAddressIsReadByItsId(String text) throws SheetsException {
		assertThat(SpreadsheetName.parse(text)).isInstanceOfSatisfying(SpreadsheetName.Id.class,
				(name) -> assertThat(name.id()).isEqualTo(ID));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bit.ly/3abcd", "airtable.com/app1/tbl2", "1drv.ms/x/s!abc" })
	void nothingIsMadeFromWhatMayBeAnotherAddress(String text) throws SheetsException {
		assertThat(SpreadsheetName.parse(text)).isEqualTo(new SpreadsheetName.Id(text, OptionalLong.empty(), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"Austin CTOs\"", "'Austin CTOs'", "**Austin CTOs**", "„Austin CTOs“", "`Austin CTOs`" })
	void quotesAreNotPartOfATitle(String text) throws SheetsException {
		assertThat(SpreadsheetName.parse(text)).isEqualTo(new SpreadsheetName.Title("Austin CTOs"));
	}

	@Test
	void titlesAreComposedAndTrimmed() throws SheetsException {
		assertThat(SpreadsheetName.parse(" Ku\u0308nde\u00a0 2026 \u200b"))
			.isEqualTo(new SpreadsheetName.Title("Künde 2026"));
		assertThat(SpreadsheetName.parse("Leads (old)")).isEqualTo(new SpreadsheetName.Title("Leads (old)"));
	}

}
