package com.zigral.contextmanager.context;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import com.zigral.service.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTests {

	@Test
	void aCursorIsReadBackFromItsText() {
		Cursor cursor = new Cursor(Instant.parse("2026-01-31T12:34:56.123456Z"), new JobId("a b/é😀"));
		assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
		assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "x y", "1 ", "99999999999999999999 a", "9223372036854775807 a", "1 a\0" })
	void aTextThatIsNoCursorIsRefused(String inside) {
		String text = Base64.getUrlEncoder().encodeToString(inside.getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Cursor.parse(text))
			.withMessageContaining("after is no cursor of this service");
	}

}
