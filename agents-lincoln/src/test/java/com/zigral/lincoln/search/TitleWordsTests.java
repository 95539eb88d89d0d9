package com.zigral.lincoln.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitleWordsTests {

	@ParameterizedTest
	@CsvSource({ "CTO, cto & founder, true", "head sales, Head of Sales, true", "CTO, Director, false",
			"VP Sales, VP Engineering, false" })
	void everyWordAskedForMustBeThere(String asked, String title, boolean expected) {
		assertThat(TitleWords.areIn(asked, title)).isEqualTo(expected);
	}

}
