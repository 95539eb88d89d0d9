package com.zigral.orchestrator.crash;

import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Member;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A campaign of an orchestrator that crashes: its people accept and answer, a person says
 * yes to whatever it asks, and days pass as soon as they may. It is looked at in the
 * tables, so that looking is no crash point.
 */
final class CrashCampaign {

	private static final String STEPS = """
			[{"kind": "invite", "text": "Hello {first_name}"},
			 {"kind": "message", "delay": 1, "text": "Thank you, {first_name}"},
			 {"kind": "message", "delay": 5, "text": "Any news, {first_name}?"},
			 {"kind": "withdraw", "delay": 21, "unit": "days"}]""";

	private final CrashingOrchestrator orchestrator;

	private final Approver approver;

	private final String name;

	private final CampaignPeople people;

	private final Set<Member> acted = new HashSet<>();

	/**
	 * Prepare a campaign.
	 * @param orchestrator who carries it out
	 * @param approver who says yes
	 * @param name its name, which no other one has
	 * @param people who is in it
	 */
	CrashCampaign(CrashingOrchestrator orchestrator, Approver approver, String name, CampaignPeople people) {
		this.orchestrator = orchestrator;
		this.approver = approver;
		this.name = name;
		this.people = people;
	}

	/**
	 * Make it, start it, and wait until it is through with everybody.
	 * @param meanwhile done again and again before the end
	 */
	void run(CrashingOrchestrator.Meanwhile meanwhile) {
		CrashingOrchestrator.await(this.name).pollInterval(Duration.ofMillis(100)).until(() -> {
			meanwhile.happens();
			return isEnded();
		});
	}

	private boolean isEnded() throws SQLException {
		try {
			String status = this.orchestrator.tables()
				.pairs("SELECT name, status FROM campaign")
				.getOrDefault(this.name, "");
			switch (status) {
				case "" -> create();
				case "draft" -> start();
				default -> live();
			}
		}
		catch (IllegalStateException | JacksonException ex) {
			// It has just been killed, or could not reach what it needs.
			return false;
		}
		return ends().size() == this.people.all().size() && !hasOpenJobs();
	}

	private void create() {
		Api.Answer created = api().post("/campaigns",
				"{\"name\": \"%s\", \"steps\": %s, \"people\": {\"from_list\": \"%s\"}}".formatted(this.name, STEPS,
						list()));
		assertThat(created.status()).as(created.body()).isIn(201, 503);
	}

	/** The id of a list with these people: the same file again is the same list. */
	private String list() {
		StringBuilder csv = new StringBuilder("Profile URL,Full Name\n");
		this.people.all()
			.forEach((member) -> csv.append(CampaignPeople.profile(member))
				.append(',')
				.append(member.name())
				.append('\n'));
		String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\n" + csv
				+ "\r\n--cut\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n" + this.name + "\r\n--cut--\r\n";
		String id = api()
			.send(HttpRequest.newBuilder(api().base().resolve("/lists"))
				.header("Content-Type", "multipart/form-data; boundary=cut")
				.POST(HttpRequest.BodyPublishers.ofString(body)))
			.json()
			.path("id")
			.stringValue("");
		Api.Answer committed = api().post("/lists/" + id + "/commit", "");
		if (committed.status() != 200) {
			throw new IllegalStateException("The list is not there: " + committed.body());
		}
		return id;
	}

	private void start() throws SQLException {
		String id = this.orchestrator.tables().pairs("SELECT name, id FROM campaign").get(this.name);
		Api.Answer started = api().post("/campaigns/" + id + "/start", "");
		assertThat(started.status()).as(started.body()).isIn(200, 409, 503);
	}

	private void live() throws SQLException {
		for (String job : this.orchestrator.tables()
			.pairs("SELECT job_id, '' FROM approval WHERE status = 'waiting'")
			.keySet()) {
			this.approver.approve(api(), job, site());
		}
		for (Member member : this.people.willing()) {
			if (isReached(Kind.INVITATION, member) && this.acted.add(member)) {
				site().network().accept(member);
			}
		}
		Member answering = this.people.answering();
		if (isReached(Kind.MESSAGE, answering) && site().network().thread(answering).size() == 1) {
			site().network().reply(answering, "Let us talk");
		}
		timePasses();
	}

	// Time passes for those who are at the earliest step, so that each step has one job;
	// nobody but the silent one, who comes last, waits in vain. Whoever answers has
	// always answered when their next
	// message is due. What was done yesterday does not keep today's job from being made.
	private void timePasses() throws SQLException {
		boolean isAnswered = site().network().thread(this.people.answering()).size() > 1;
		this.orchestrator.tables()
			.execute(
					"""
							WITH under_way AS (
								SELECT id, CASE step WHEN 'message' THEN 2 WHEN 'message-2' THEN 3 WHEN 'withdraw' THEN
									CASE profile WHEN '%3$s' THEN 4 ELSE 1 END ELSE 1 END AS place
								FROM enrolment WHERE %1$s AND ended_at IS NULL)
							UPDATE enrolment SET due_at = now() - interval '1 minute', revision = revision + 1 FROM under_way
							WHERE under_way.id = enrolment.id AND due_at > now() AND place = (SELECT min(place) FROM under_way)
								AND (step <> 'message-2' OR profile <> '%2$s' OR %4$b) AND (step <> 'withdraw' OR profile = '%3$s')
							"""
						.formatted(ofThis(), CampaignPeople.profile(this.people.answering()),
								CampaignPeople.profile(this.people.silent()), isAnswered),
					"""
							UPDATE campaign_job SET day = (SELECT min(day) FROM campaign_job) - 10
							WHERE settled_at IS NOT NULL AND day > current_date - 5 AND %s""".formatted(ofThis()));
	}

	private boolean isReached(Kind kind, Member member) {
		return !texts(kind, member).isEmpty();
	}

	private List<String> texts(Kind kind, Member member) {
		return site().ledger()
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == kind
					&& ProfileUrl.from(entry.path()).equals(Optional.of(CampaignPeople.profile(member))))
			.map(LedgerEntry::text)
			.toList();
	}

	/**
	 * Make sure that everybody got what the campaign has for them, in the right order and
	 * once, and nothing after their answer.
	 */
	void requireEverybodyServedOnce() throws SQLException {
		Map<String, String> ends = ends();
		for (Member member : this.people.all()) {
			String first = CampaignPeople.firstName(member);
			boolean isWrittenTo = !member.equals(this.people.silent());
			boolean isAnswering = member.equals(this.people.answering());
			List<String> messages = isAnswering ? List.of("Thank you, " + first)
					: List.of("Thank you, " + first, "Any news, %s?".formatted(first));
			assertThat(texts(Kind.INVITATION, member)).as("invitations of %s", member.name())
				.isEqualTo(member.equals(this.people.connected()) ? List.of() : List.of("Hello " + first));
			assertThat(texts(Kind.MESSAGE, member)).as("messages to %s", member.name())
				.isEqualTo(isWrittenTo ? messages : List.of());
			assertThat(texts(Kind.WITHDRAWAL, member)).as("withdrawals of the invitation to %s", member.name())
				.hasSize(isWrittenTo ? 0 : 1);
			assertThat(ends.get(CampaignPeople.profile(member).toString())).as("the end for %s", member.name())
				.isEqualTo(isAnswering ? "replied" : "completed");
		}
	}

	private Map<String, String> ends() throws SQLException {
		return this.orchestrator.tables()
			.pairs("SELECT profile, state FROM enrolment WHERE ended_at IS NOT NULL AND " + ofThis());
	}

	private boolean hasOpenJobs() throws SQLException {
		return this.orchestrator.tables().count("campaign_job WHERE settled_at IS NULL AND " + ofThis()) > 0;
	}

	private String ofThis() {
		return "campaign_id = (SELECT id FROM campaign WHERE name = '%s')".formatted(this.name);
	}

	private Api api() {
		return this.orchestrator.api();
	}

	private PracticeLinkedIn site() {
		return this.orchestrator.site();
	}

}
