package com.zigral.cli.screen;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTests {

	@Test
	void columnsAreAligned() {
		Table table = new Table(
				List.of(List.of("name", "title"), List.of("Ada Lovelace", "CTO"), List.of("Bo", "CEO")));
		assertThat(table.lines(80)).containsExactly("name          title", "────────────  ─────", "Ada Lovelace  CTO",
				"Bo            CEO");
	}

	@Test
	void theWidestColumnGivesWayWhereTheTerminalIsNarrow() {
		Table table = new Table(List.of(List.of("name", "title"), List.of("Ada", "Chief Technology Officer")));
		assertThat(table.lines(16)).containsExactly("name  title", "────  ──────────", "Ada   Chief Tec…");
	}

	@Test
	void columnsAreChosenByNameInTheOrderWanted() {
		Table table = new Table(List.of(List.of("a", "b", "c"), List.of("1", "2", "3")));
		assertThat(table.columns(List.of("c", "x", "a")).rows()).containsExactly(List.of("c", "a"), List.of("3", "1"));
	}

	@Test
	void aRowThatEndsEarlyHasEmptyCells() {
		Table table = new Table(List.of(List.of("a", "b"), List.of("1")));
		assertThat(table.columns(List.of("b", "a")).rows()).containsExactly(List.of("b", "a"), List.of("", "1"));
		assertThat(table.lines(20)).last().isEqualTo("1");
	}

	@Test
	void aTableWithoutRowsHasNoLines() {
		assertThat(new Table(List.of()).lines(80)).isEmpty();
		assertThat(new Table(List.of()).columns(List.of("a")).rows()).isEmpty();
	}

}
