package com.zigral.orchestrator.list;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowCountTests {

	@Test
	void rowsThatFollowEachOtherAreARange() {
		RowCount.Builder rows = new RowCount.Builder();
		IntStream.of(2, 3, 4, 7, 9, 10).forEach(rows::add);
		assertThat(rows.build()).isEqualTo(new RowCount(6, "2-4, 7, 9-10"));
	}

	@Test
	void noRowIsNone() {
		assertThat(new RowCount.Builder().build()).isEqualTo(new RowCount(0, ""));
	}

}
