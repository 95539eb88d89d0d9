package com.zigral.shaun;

import com.zigral.shaun.table.Column;
import com.zigral.shaun.table.ColumnRules;
import com.zigral.shaun.table.WriteRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ColumnRulesTests {

	@Test
	void nothingSetMeansTheStandard() {
		ColumnRules rules = ColumnRules.from("", " ", "", "");
		assertThat(rules.key()).containsExactly(Column.PROFILE_URL);
		assertThat(rules.addsColumns()).isTrue();
		assertThat(rules.rule(Column.TITLE)).isEqualTo(WriteRule.FILL);
	}

	@Test
	void columnsAreNamedByAnyNameTheyHave() {
		ColumnRules rules = ColumnRules.from("name, COMPANY", "Job title", "Owner,e-mail", "Refuse");
		assertThat(rules.key()).containsExactly(Column.FULL_NAME, Column.COMPANY);
		assertThat(rules.rule(Column.TITLE)).isEqualTo(WriteRule.OVERWRITE);
		assertThat(rules.rule(Column.PROFILE_URL)).isEqualTo(WriteRule.FILL);
		assertThat(rules.isNever("owner")).isTrue();
		assertThat(rules.isNever("Email address")).isTrue();
		assertThat(rules.addsColumns()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Shoe Size | '' | '' | '' | GOOGLE_SHEETS_KEY_COLUMNS names 'Shoe Size'",
			"Status | '' | '' | '' | GOOGLE_SHEETS_KEY_COLUMNS names 'Status', which people write",
			"Name,Full Name | '' | '' | '' | GOOGLE_SHEETS_KEY_COLUMNS names 'Full Name' twice",
			"'' | Shoe Size | '' | '' | GOOGLE_SHEETS_OVERWRITE_COLUMNS names 'Shoe Size'",
			"'' | Profile URL | '' | '' | GOOGLE_SHEETS_OVERWRITE_COLUMNS and GOOGLE_SHEETS_KEY_COLUMNS both name",
			"'' | '' | LinkedIn | '' | GOOGLE_SHEETS_NEVER_COLUMNS and GOOGLE_SHEETS_KEY_COLUMNS both name",
			"'' | Title | Title | '' | GOOGLE_SHEETS_NEVER_COLUMNS and GOOGLE_SHEETS_OVERWRITE_COLUMNS both name",
			"'' | '' | '' | maybe | GOOGLE_SHEETS_NEW_COLUMNS is 'maybe', but must be 'add' or 'refuse'" })
	void whatCannotBeKeptIsRefusedInOneSentence(String key, String overwrite, String never, String added,
			String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> ColumnRules.from(key, overwrite, never, added))
			.withMessageStartingWith(message);
	}

}
