package com.zigral.service.database;

import java.util.Map;

import com.zigral.service.InvalidConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseUrlTests {

	@ParameterizedTest
	@ValueSource(strings = { "postgres://ann:pw@db.example:5433/zigral", "postgresql://ann:pw@db.example:5433/zigral",
			"jdbc:postgresql://ann:pw@db.example:5433/zigral",
			"jdbc:postgresql://db.example:5433/zigral?user=ann&password=pw",
			"postgres://db.example:5433/zigral?password=pw&user=ann", " postgres://ann:pw@db.example:5433/zigral\n" })
	void allFormsSayTheSame(String value) {
		assertThat(DatabaseUrl.parse(value))
			.isEqualTo(new DatabaseUrl("db.example:5433", "zigral", "ann", "pw", Map.of()));
	}

	@Test
	void userPasswordAndDatabaseAreDecoded() {
		DatabaseUrl url = DatabaseUrl.parse("postgres://a%40n:p%2F%23%3A+%25@localhost/my%20base");
		assertThat(url.user()).isEqualTo("a@n");
		assertThat(url.password()).isEqualTo("p/#:+%");
		assertThat(url.jdbcUrl("context")).startsWith("jdbc:postgresql://localhost/my+base?");
	}

	@Test
	void aPasswordMayHoldAnAtSignAndAColon() {
		assertThat(DatabaseUrl.parse("postgres://ann:p@s:s@localhost/zigral").password()).isEqualTo("p@s:s");
	}

	@Test
	void aPasswordOfItsOwnIsTakenAsItIs() {
		assertThat(DatabaseUrl.parse("postgres://ann@localhost/zigral", "p%2F@:/#").password()).isEqualTo("p%2F@:/#");
		assertThat(DatabaseUrl.parse("postgres://ann:pw@localhost/zigral", " ").password()).isEqualTo("pw");
	}

	@Test
	void twoPasswordsAreRefusedWithoutShowingThem() {
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> DatabaseUrl.parse("postgres://ann:s3@localhost/zigral", "cret"))
			.withMessage("Both DATABASE_PASSWORD and the address in DATABASE_URL give a password: set one of them.");
	}

	@Test
	void parametersReachTheDriverUnderItsNames() {
		assertThat(
				DatabaseUrl.parse("postgres://localhost/z?sslmode=require&connect_timeout=5&application_name=a%26b&x")
					.jdbcUrl("context"))
			.contains("sslmode=require")
			.contains("connectTimeout=5")
			.contains("ApplicationName=a%26b")
			.contains("currentSchema=context");
	}

	@Test
	void aPlusIsASpaceInTheParametersOfTheJdbcFormOnly() {
		assertThat(DatabaseUrl.parse("jdbc:postgresql://localhost/z?password=a+b").password()).isEqualTo("a b");
		assertThat(DatabaseUrl.parse("postgres://localhost/z?password=a+b").password()).isEqualTo("a+b");
	}

	@Test
	void thereMayBeSeveralServers() {
		assertThat(DatabaseUrl.parse("postgres://u@one:5432,[::1]:5433/z?target_session_attrs=any").jdbcUrl("context"))
			.startsWith("jdbc:postgresql://one:5432,[::1]:5433/z?");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  " })
	void aMissingValueIsRefusedByName(String value) {
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(() -> DatabaseUrl.parse(value))
			.withMessageStartingWith("DATABASE_URL is not set");
	}

	@ParameterizedTest
	@ValueSource(strings = { "s3cret", "mysql://u:s3cret@h/d", "postgres://u:s3cret@h", "postgres://u:s3cret@h/",
			"postgres://u:s3c/ret@h/d", "postgres://u:12/s3cret@h", "postgres://u:s3#cret@h/d",
			"postgres://u:s3cret@/d", "postgres://u:s3cret@h:port/d", "postgres://u:s3cret@h:0/d",
			"postgres://u:s3%zzcret@h/d", "postgres://u:s3cret%@h/d", "postgres://u:s3cret%00@h/d",
			"postgres://u:s3cret@h,/d", "postgres://u:s3cret@h h/d" })
	void aBadValueIsRefusedWithoutShowingIt(String value) {
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(() -> DatabaseUrl.parse(value))
			.withMessageStartingWith("DATABASE_URL ")
			.withMessageContaining("postgres://user:password@host:5432/database")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("s3").doesNotContain("cret"));
	}

	@Test
	void theDescriptionHidesUserPasswordAndParameters() {
		assertThat(DatabaseUrl.parse("postgres://ann:pw@h:1/z?sslpassword=x")).hasToString("the database z at h:1");
	}

}
