package com.zigral.shaun.table;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNameTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Jane Roe | Jane | Roe
			Dr. Jane Roe | Jane | Roe
			Prof. Dr. med. Jane Roe | Jane | Roe
			Herr Jan van der Berg | Jan | van der Berg
			Maria de la Cruz | Maria | de la Cruz
			Mary Jane Watson | Mary Jane | Watson
			John F. Doe | John | Doe
			John Doe Jr. | John | Doe
			Jane Roe, PhD, MBA | Jane | Roe
			Jane Roe MBA | Jane | Roe
			Jane Roe (She/Her) | Jane | Roe
			Jane “Jay” Roe | Jane | Roe
			Roe, Jane | Jane | Roe
			Roe, Dr. Jane | Jane | Roe
			Anna-Lena Groß-Müller 🚀 | Anna-Lena | Groß-Müller
			Vincent von Ahn | Vincent | von Ahn
			Shaun O'Neil | Shaun | O'Neil
			Cher | Cher | ''
			Ma Long | Ma | Long
			Van Morrison | Van | Morrison
			张伟 | 张伟 | ''
			""")
	void aNameIsSplit(String full, String first, String last) {
		assertThat(PersonName.split(full)).isEqualTo(new PersonName(first, last));
	}

	@Test
	void aNameIsPutTogetherFromWhatIsKnown() {
		assertThat(new PersonName(" Jane ", "Roe").full()).contains("Jane Roe");
		assertThat(new PersonName("", "Roe").full()).contains("Roe");
		assertThat(new PersonName("", " ").full()).isEmpty();
	}

	@Test
	void whatIsNoNameHasNoParts() {
		assertThat(PersonName.split(" , ")).isEqualTo(new PersonName("", ""));
	}

}
