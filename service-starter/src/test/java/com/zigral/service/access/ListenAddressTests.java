package com.zigral.service.access;

import com.zigral.service.InvalidConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListenAddressTests {

	private final MockEnvironment environment = new MockEnvironment()
		.withProperty("zigral.access.host-variable", "SAMPLE_HOST")
		.withProperty("zigral.access.port-variable", "SAMPLE_PORT")
		.withProperty("zigral.access.default-port", "8001");

	@Test
	void aServiceListensOnTheLoopbackAddressUnlessToldOtherwise() {
		assertThat(ListenAddress.from(this.environment)).isEqualTo(new ListenAddress("127.0.0.1", 8001));
	}

	@Test
	void theVariablesSayWhere() {
		this.environment.withProperty("SAMPLE_HOST", "localhost").withProperty("SAMPLE_PORT", " 9000 ");
		assertThat(ListenAddress.from(this.environment)).isEqualTo(new ListenAddress("localhost", 9000));
	}

	@Test
	void blankVariablesAreNotSet() {
		this.environment.withProperty("SAMPLE_HOST", " ").withProperty("SAMPLE_PORT", "");
		assertThat(ListenAddress.from(this.environment)).isEqualTo(new ListenAddress("127.0.0.1", 8001));
	}

	@Test
	void aPropertyOfTheServerWins() {
		this.environment.withProperty("SAMPLE_PORT", "9000").withProperty("server.port", "0");
		assertThat(ListenAddress.from(this.environment).port()).isZero();
	}

	@Test
	void anOpenDoorIsRefused() {
		this.environment.withProperty("SAMPLE_HOST", "0.0.0.0");
		assertRefused("SAMPLE_HOST is 0.0.0.0, where others can reach the service, but ZIGRAL_API_TOKEN is not set");
	}

	@Test
	void aTokenOpensTheDoor() {
		this.environment.withProperty("SAMPLE_HOST", "0.0.0.0").withProperty("ZIGRAL_API_TOKEN", "abc");
		assertThat(ListenAddress.from(this.environment).host()).isEqualTo("0.0.0.0");
	}

	@Test
	void aHostThatIsNoneIsRefused() {
		this.environment.withProperty("SAMPLE_HOST", "no host");
		assertRefused("SAMPLE_HOST is 'no host', which is no address");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "-1", "65536", "123456", "80.5" })
	void aPortThatIsNoneIsRefused(String port) {
		this.environment.withProperty("SAMPLE_PORT", port);
		assertRefused("SAMPLE_PORT is '" + port + "', which is no port");
	}

	@Test
	void aTokenNoHeaderCanCarryIsRefusedWithoutShowingIt() {
		this.environment.withProperty("ZIGRAL_API_TOKEN", "s3 cret");
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> ListenAddress.from(this.environment))
			.withMessageStartingWith("ZIGRAL_API_TOKEN ")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("s3"));
	}

	private void assertRefused(String start) {
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> ListenAddress.from(this.environment))
			.withMessageStartingWith(start);
	}

}
