package com.zigral.lincoln.search;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitleWordsTests {

	@ParameterizedTest
	@CsvSource({ "CTO, cto & founder, true", "head sales, Head of Sales, true", "CTO, Director, false",
			"VP Sales, VP Engineering, false", "CTO|VP Engineering, VP of Engineering, true",
			"CTO|VP Engineering, VP Sales, false", "CTO OR \"VP Engineering\", VP Engineering, true",
			"CTO OR CEO, Director, false", "CTO NOT interim, Director, true" })
	void everyWordOfOneOfThoseAskedForMustBeThere(String asked, String title, boolean expected) {
		assertThat(TitleWords.areIn(Arrays.asList(asked.split("\\|", -1)), title)).isEqualTo(expected);
	}

}
