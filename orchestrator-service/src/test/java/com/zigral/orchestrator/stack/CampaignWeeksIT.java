package com.zigral.orchestrator.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.zigral.cli.screen.Screen;
import com.zigral.launcher.CampaignDemo;
import com.zigral.launcher.DemoTime;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Weeks of a campaign: both packaged services, PostgreSQL, Chromium, and a practice
 * LinkedIn whose members accept and answer by themselves.
 */
class CampaignWeeksIT {

	/** Between the last look at a thread and the click, seconds pass, which are hours. */
	private static final Duration MEANWHILE = Duration.ofHours(24);

	@TempDir
	static Path data;

	@Test
	void nobodyIsWrittenToTwiceOrAfterAnAnswerAndEverybodyIsServed() throws InterruptedException {
		DemoTime time = DemoTime.now(Map.of());
		StackSettings settings = StackSettings.practice(Path.of(".."), data).withEnvironment(time.variables());
		try (Stack stack = Stack.start(settings)) {
			Screen screen = new Screen(System.out, false, 120);
			new CampaignDemo(stack, screen, time.clock()).run();
			List<LedgerEntry> done = stack.linkedIn().ledger().entries();
			List<LedgerEntry> replies = of(done, Kind.REPLY);
			assertThat(replies).isNotEmpty();
			assertThat(replies).allSatisfy((reply) -> assertThat(of(done, Kind.MESSAGE))
				.noneMatch((message) -> isOfSame(message, reply) && message.at().isAfter(reply.at().plus(MEANWHILE))));
			assertThat(of(done, Kind.INVITATION)).extracting(LedgerEntry::path).isNotEmpty().doesNotHaveDuplicates();
			assertThat(of(done, Kind.MESSAGE)).extracting((message) -> message.path() + message.text())
				.isNotEmpty()
				.doesNotHaveDuplicates();
			Api api = new Api(stack.uri(Service.ORCHESTRATOR));
			String id = api.get("/campaigns").json().at("/0/id").stringValue();
			assertThat(api.get("/campaigns/" + id + "/people").json()).hasSize(12)
				.allSatisfy((person) -> assertEnd(person, done));
		}
	}

	private static void assertEnd(JsonNode person, List<LedgerEntry> done) {
		String slug = person.path("profile_url").stringValue().replaceFirst(".*/in/", "/in/");
		List<Kind> fate = done.stream()
			.filter((entry) -> entry.path().startsWith(slug))
			.map(LedgerEntry::kind)
			.filter((kind) -> kind == Kind.INVITATION || kind == Kind.ACCEPTED || kind == Kind.MESSAGE
					|| kind == Kind.REPLY || kind == Kind.WITHDRAWAL)
			.toList();
		switch (person.path("state").stringValue()) {
			case "replied" -> assertThat(fate).as(slug).contains(Kind.MESSAGE, Kind.REPLY);
			case "completed" -> assertThat(fate.equals(List.of(Kind.INVITATION, Kind.WITHDRAWAL))
					|| fate.stream().filter(Kind.MESSAGE::equals).count() == 2)
				.as(slug + " " + fate)
				.isTrue();
			default -> assertThat(person).as("an end that this campaign has").isNull();
		}
	}

	private static List<LedgerEntry> of(List<LedgerEntry> entries, Kind kind) {
		return entries.stream().filter((entry) -> entry.kind() == kind).toList();
	}

	private static boolean isOfSame(LedgerEntry one, LedgerEntry other) {
		return one.path().equals(other.path());
	}

}
