package com.zigral.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.zigral.agent.ProfileUrl;
import com.zigral.cli.client.OrchestratorClient;
import com.zigral.cli.screen.Screen;
import com.zigral.launcher.setting.LaunchException;
import com.zigral.standin.linkedin.LedgerEntry.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Weeks of a campaign on the practice LinkedIn, for a person to watch in minutes. Its
 * members accept and answer by themselves, and the demo says yes to what would go out.
 */
public final class CampaignDemo {

	static final String COMMAND = """
			Find 12 CTOs of fintech companies in Austin and invite them with the note "Hello {first_name}, I work on payments \
			too and would like to connect.", one working day after they accept write "Thank you for connecting, \
			{first_name}. How do you reconcile payouts at {company}?", five working days later without an answer write \
			"Any thoughts, {first_name}?", withdraw after two weeks""";

	/** Twice as long as it takes where the browser follows. */
	private static final int DAYS = 42;

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

	private static final Set<String> ENDS = Set.of("completed", "replied", "left_out", "stopped", "do_not_contact",
			"erased");

	private final Stack stack;

	private final Screen screen;

	private final Clock time;

	private final DemoJob job;

	/**
	 * A campaign to be watched.
	 * @param stack runs it
	 * @param screen shows it
	 * @param time the time that runs fast
	 */
	public CampaignDemo(Stack stack, Screen screen, Clock time) {
		this.stack = stack;
		this.screen = screen;
		this.time = time;
		this.job = new DemoJob(stack, screen, Clock.systemUTC());
	}

	/**
	 * Give the sentence, let its campaign run, show what each day brings, and compare the
	 * ledgers.
	 * @throws LaunchException if the campaign does not end, or what was sent is not what
	 * the ledger says
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public void run() throws InterruptedException {
		try (OrchestratorClient orchestrator = new OrchestratorClient(this.stack.uri(Service.ORCHESTRATOR),
				Optional.empty())) {
			String id = campaignOf(orchestrator, this.job.run(orchestrator, COMMAND).job().jobId());
			watch(orchestrator, id);
			this.screen.print("");
			new CampaignFigures(orchestrator.get("/campaigns/" + id + "/report")).lines().forEach(this.screen::print);
			this.screen.print("");
			compare(orchestrator);
		}
	}

	private String campaignOf(OrchestratorClient orchestrator, String job) throws InterruptedException {
		return orchestrator.get("/jobs/" + job)
			.path("steps")
			.valueStream()
			.map((step) -> step.path("campaign_id").asString(""))
			.filter((id) -> !id.isEmpty())
			.findFirst()
			.orElseThrow(() -> new LaunchException("The job started no campaign. " + this.job.whereToRead()));
	}

	private void watch(OrchestratorClient orchestrator, String id) throws InterruptedException {
		Instant start = this.time.instant();
		long shown = 0;
		int approved = 0;
		this.screen.print("Day  Date        Invited  Accepted  Written to  Answered");
		while (true) {
			approved += approve(orchestrator);
			long day = Duration.between(start, this.time.instant()).toDays() + 1;
			boolean ended = isEnded(orchestrator, id);
			if (day > shown || ended) {
				this.screen.print(line(day, orchestrator.get("/campaigns/" + id + "/report"), approved));
				shown = day;
				approved = 0;
			}
			if (ended) {
				return;
			}
			if (day > DAYS) {
				throw new LaunchException(
						"The campaign did not end within " + DAYS + " days. " + this.job.whereToRead());
			}
			this.job.pause();
		}
	}

	private String line(long day, JsonNode report, int approved) {
		CampaignFigures figures = new CampaignFigures(report);
		return "%3d  %-10s  %7d  %8d  %10d  %8d%s".formatted(day,
				DATE.format(this.time.instant().atZone(ZoneOffset.UTC)), figures.count("invited"),
				figures.count("accepted"), figures.count("written_to"), figures.count("answered"),
				(approved > 0) ? "   you approve " + approved : "");
	}

	private int approve(OrchestratorClient orchestrator) throws InterruptedException {
		int approved = 0;
		for (JsonNode approval : orchestrator.get("/approvals")) {
			String path = "/jobs/" + approval.path("job_id").asString("");
			// What is asked stands there a moment before its job says that it waits.
			if (orchestrator.get(path).path("status").asString("").equals("waiting_for_approval")) {
				orchestrator.post(path + "/approve", Map.of("hash", approval.path("hash").asString("")));
				approved += approval.path("items").size();
			}
		}
		return approved;
	}

	private static boolean isEnded(OrchestratorClient orchestrator, String id) throws InterruptedException {
		return orchestrator.get("/campaigns/" + id)
			.path("people")
			.propertyStream()
			.allMatch((state) -> ENDS.contains(state.getKey()));
	}

	private void compare(OrchestratorClient orchestrator) throws InterruptedException {
		List<JsonNode> ledger = orchestrator.get("/ledger?limit=500&state=confirmed").valueStream().toList();
		compare("invitations", Kind.INVITATION, ledger, (entry) -> isOf(entry, "invitation"));
		compare("messages", Kind.MESSAGE, ledger, (entry) -> isOf(entry, "message"));
		compare("withdrawn invitations", Kind.WITHDRAWAL, ledger, (entry) -> entry.has("repeatable_from"));
	}

	private void compare(String what, Kind kind, List<JsonNode> ledger, Predicate<JsonNode> isKnown) {
		List<String> done = sorted(this.stack.linkedIn().ledger().paths(kind));
		List<String> known = sorted(
				ledger.stream().filter(isKnown).map((entry) -> entry.path("recipient").asString("")).toList());
		if (!done.equals(known)) {
			throw new LaunchException("Of the %s the practice LinkedIn has %s, and Zigral's ledger %s. %s"
				.formatted(what, done, known, this.job.whereToRead()));
		}
		this.screen.print("The practice LinkedIn and Zigral's ledger have the same %d %s, to %d people."
			.formatted(done.size(), what, Set.copyOf(done).size()));
	}

	private static boolean isOf(JsonNode entry, String kind) {
		return entry.path("kind").asString("").equals(kind);
	}

	private static List<String> sorted(List<String> addresses) {
		return addresses.stream()
			.map((address) -> ProfileUrl.from(address).map(ProfileUrl::toString).orElse(address))
			.sorted()
			.toList();
	}

}
