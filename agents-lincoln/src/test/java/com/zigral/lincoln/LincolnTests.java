package com.zigral.lincoln;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Delivery;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachRules;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
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
			assertThat(lincoln.actions()).filteredOn((action) -> !action.internal())
				.extracting(Action::name)
				.containsExactly("search_people", "find_people", "collect_profiles", "send_connection_requests",
						"send_messages", "check_replies", "withdraw_invitations", "capture_page");
			assertThat(lincoln.actions()).filteredOn(Action::internal)
				.extracting(Action::name)
				.containsExactly("read_inbox", "read_connections");
		}
	}

	@Test
	void whoCanBeReachedIsToldBeforehandByWhatAPageShowed() {
		try (Lincoln lincoln = new Lincoln(LincolnSettings.in(this.directory).writingNotesOf(300))) {
			OutreachRules notes = rules(lincoln, "send_connection_requests");
			OutreachRules messages = rules(lincoln, "send_messages");
			assertThat(notes.maxLength()).isEqualTo(300);
			Outreach connected = outreach(lincoln, "1st", "google sheet");
			Outreach stranger = outreach(lincoln, "2nd", "linkedin search");
			assertThat(notes.recipientRefusal(connected, RecordedStep.NOW))
				.contains(new Delivery.Skipped("already_connected", "They are connected already"));
			assertThat(notes.recipientRefusal(stranger, RecordedStep.NOW)).isEmpty();
			assertThat(messages.recipientRefusal(stranger, RecordedStep.NOW).orElseThrow().code())
				.isEqualTo("not_connected");
			assertThat(messages.recipientRefusal(outreach(lincoln, "2nd", "google sheet"), RecordedStep.NOW))
				.as("a sheet says nothing of today")
				.isEmpty();
		}
	}

	@Test
	void noteIsNoLongerThanAnyAccountMayWrite() {
		LincolnSettings settings = LincolnSettings.in(this.directory);
		assertThat(settings.noteLength()).isEqualTo(200);
		assertThatIllegalArgumentException().isThrownBy(() -> settings.writingNotesOf(301))
			.withMessageContaining("LINKEDIN_NOTE_LENGTH is 301");
	}

	private static OutreachRules rules(Lincoln lincoln, String name) {
		return lincoln.actions()
			.stream()
			.filter((action) -> action.name().equals(name))
			.flatMap((action) -> action.rules().stream())
			.findFirst()
			.orElseThrow();
	}

	private static Outreach outreach(Lincoln lincoln, String degree, String source) {
		Prospect person = Prospect.brief(new ProfileUrl("ada"), "Ada Lovelace",
				Map.of(Prospect.Field.CONNECTION_DEGREE, degree), RecordedStep.NOW, source);
		return lincoln
			.outreach(new ActionRequest("send_messages", Map.of("text", "Hi", Prospect.KIND, List.of(person.toData()))))
			.getFirst();
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
