package com.zigral.orchestrator.export;

import java.util.List;
import java.util.Map;

import com.zigral.service.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExportFormatTests {

	private static final Map<String, Object> ADA = Map.of("full_name", "Dr. Ada van der Byron", "title", "CTO",
			"company", "Looms", "email", "ada@looms.example", "phone", "+44 20 7946 0000", "websites", "looms.example",
			"location", "London", "profile_url", "https://www.linkedin.com/in/ada");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					hubspot   | First name,Last name,Email,Phone number,Job title,Company name,Website URL,LinkedIn Bio | Ada,van der Byron,ada@looms.example,"+44 20 7946 0000",CTO,Looms,looms.example,https://www.linkedin.com/in/ada
					instantly | email,first_name,last_name,company_name,phone,website,job_title,location,linkedin_url | ada@looms.example,Ada,van der Byron,Looms,"+44 20 7946 0000",looms.example,CTO,London,https://www.linkedin.com/in/ada
					smartlead | first_name,last_name,email,phone_number,company_name,website,location,linkedin_profile,job_title | Ada,van der Byron,ada@looms.example,"+44 20 7946 0000",Looms,looms.example,London,https://www.linkedin.com/in/ada,CTO
					clay      | First Name,Last Name,Full Name,Job Title,Company Name,Location,LinkedIn Profile,Work Email,Phone | Ada,van der Byron,Dr. Ada van der Byron,CTO,Looms,London,https://www.linkedin.com/in/ada,ada@looms.example,"+44 20 7946 0000"
					plain     | First Name,Last Name,Full Name,Job Title,Company,Location,Email,Phone,Website,LinkedIn URL,Status,Outcome,Outcome Reason | Ada,van der Byron,Dr. Ada van der Byron,CTO,Looms,London,ada@looms.example,"+44 20 7946 0000",looms.example,https://www.linkedin.com/in/ada,,,
					""")
	void eachToolFindsItsOwnNames(String key, String header, String line) {
		ExportFormat format = ExportFormat.from(key);
		assertThat(unquoted(format.header(false))).isEqualTo(header + "\n");
		assertThat(unquoted(format.lines(List.of(ADA)))).isEqualTo(unquoted(line) + "\n");
	}

	private static String unquoted(String csv) {
		return csv.replace("\"", "");
	}

	@Test
	void knownPartsOfANameGoBeforeTheSplitOne() {
		assertThat(ExportFormat.from("clay")
			.lines(List.of(Map.of("full_name", "Ada B", "first_name", "Augusta", "last_name", "King"))))
			.startsWith("Augusta,King,");
	}

	@Test
	void whatWouldBeAFormulaIsTextAndANumberStaysANumber() {
		String csv = ExportFormat.from("plain")
			.lines(List
				.of(Map.of("full_name", "=HYPERLINK(1)", "company", "+cmd|' /C calc'!A0", "phone", "+49 30 555")));
		assertThat(csv).contains("'=HYPERLINK(1)", "'+cmd", "+49 30 555").doesNotContain("'+49");
	}

	@Test
	void excelIsToldThatItIsUtf8OnlyOnRequest() {
		assertThat(ExportFormat.from("hubspot").header(true)).startsWith("\uFEFF");
		assertThat(ExportFormat.from("hubspot").header(false)).doesNotContain("\uFEFF");
	}

	@Test
	void anUnknownToolIsNamed() {
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ExportFormat.from("faxmachine"))
			.withMessageContaining("hubspot");
	}

}
