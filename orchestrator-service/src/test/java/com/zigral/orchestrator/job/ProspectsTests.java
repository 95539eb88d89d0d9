package com.zigral.orchestrator.job;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProspectsTests {

	@Test
	void csvHasAHeaderAndALineForEachPerson() {
		Prospects prospects = new Prospects(List.of(
				Map.of("full_name", "Ada \"Countess\" Byron, Lady", "title", "CTO", "skills", List.of("Looms"), "email",
						"ada@looms.example", "phone", "+44 20 7946 0000"),
				Map.of("full_name", "ليلى حداد", "company", "Line\nbreak")));
		assertThat(prospects.toCsv()).isEqualTo(
				"""
						\uFEFFfull_name,title,company,location,headline,industry,connection_degree,email,phone,websites,profile_url,collected_at
						"Ada ""Countess"" Byron, Lady",CTO,,,,,,ada@looms.example,"'+44 20 7946 0000",,,
						"ليلى حداد",,"Line
						break",,,,,,,,,
						""");
	}

	@Test
	void cellThatWouldBeAFormulaIsText() {
		for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
			String csv = new Prospects(List.of(Map.of("full_name", start + "HYPERLINK(1)"))).toCsv();
			assertThat(csv).contains("'" + start + "HYPERLINK(1)");
		}
	}

	@Test
	void jobThatHasFoundNobodyIsAHeaderOnly() {
		assertThat(new Prospects(List.of()).toCsv().lines()).hasSize(1);
	}

}
