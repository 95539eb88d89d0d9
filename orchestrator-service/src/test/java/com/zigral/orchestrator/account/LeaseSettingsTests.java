package com.zigral.orchestrator.account;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LeaseSettingsTests {

	@ParameterizedTest
	@CsvSource({ "PT5S, PT15S", "PT1S, PT3S", "PT0.1S, PT3S" })
	void aDeadHoldersLeaseEndsBeforeItsJobsMove(Duration heartbeat, Duration length) {
		assertThat(new LeaseSettings(heartbeat).length()).isEqualTo(length);
	}

	@Test
	void aHeartbeatTakesTime() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LeaseSettings(Duration.ZERO))
			.withMessageContaining("RUN_HEARTBEAT");
	}

}
