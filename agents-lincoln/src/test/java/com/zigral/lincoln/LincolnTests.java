package com.zigral.lincoln;

import java.nio.file.Path;
import java.util.Map;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LincolnTests {

	@TempDir
	private Path directory;

	@Test
	void everyActionIsDescribedForThePlanner() {
		try (Lincoln lincoln = new Lincoln(LincolnSettings.in(this.directory))) {
			assertThat(lincoln.name()).isEqualTo("lincoln");
			assertThat(lincoln.actions()).extracting(Action::name)
				.containsExactly("search_people", "find_people", "collect_profiles", "send_connection_requests",
						"send_messages", "check_replies", "withdraw_invitations", "capture_page");
		}
	}

	@Test
	void actionItDoesNotHaveIsADefect() {
		try (Lincoln lincoln = new Lincoln(LincolnSettings.in(this.directory))) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> lincoln.perform(new ActionRequest("fly", Map.of()), new RecordedStep()))
				.withMessageContaining("'fly'");
		}
	}

}
