package com.zigral.cli.screen;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTextTests {

	@Test
	void shortTextIsFilledUp() {
		assertThat(TerminalText.fit("abc", 5)).isEqualTo("abc  ");
	}

	@Test
	void longTextIsCutWithAnEllipsis() {
		assertThat(TerminalText.fit("abcdefgh", 5)).isEqualTo("abcd…");
	}

	@Test
	void eastAsianCharactersTakeTwoColumns() {
		assertThat(TerminalText.width("山田 Ken")).isEqualTo(8);
		assertThat(TerminalText.fit("山田太郎", 6)).isEqualTo("山田… ");
	}

	@Test
	void combiningMarksTakeNoColumn() {
		assertThat(TerminalText.width("Zoe\u0308")).isEqualTo(3);
	}

	@Test
	void whatSteersATerminalIsTakenOut() {
		assertThat(TerminalText.cut("a\u001b[2Jb\nc\td\u202ee", 80)).isEqualTo("a [2Jb c d e");
	}

}
