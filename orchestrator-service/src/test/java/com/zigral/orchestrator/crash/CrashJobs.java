package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Member;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Jobs of an orchestrator that crashes, and a person who approves whatever they ask.
 */
final class CrashJobs {

	private static final int PEOPLE = 3;

	private final Approver approver = new Approver();

	private final CrashingOrchestrator orchestrator;

	CrashJobs(CrashingOrchestrator orchestrator) {
		this.orchestrator = orchestrator;
	}

	CrashingOrchestrator orchestrator() {
		return this.orchestrator;
	}

	/**
	 * Begin with a site and a ledger on which nothing has happened yet.
	 */
	void forgetEverybody() throws IOException, SQLException {
		this.orchestrator.changeSite();
		this.approver.forget();
		this.orchestrator.tables().execute("DELETE FROM budget_use", "DELETE FROM ledger");
	}

	/**
	 * Ask for a job that finds, reads, writes down, invites and writes to some people,
	 * and wait for its end.
	 * @param jobId its id
	 * @param title who is looked for
	 * @param meanwhile done again and again before the end
	 */
	void run(String jobId, String title, CrashingOrchestrator.Meanwhile meanwhile) {
		String sheet = "Sheet of " + jobId;
		String sentence = ("Find %d %s, add them to the sheet \\\"%s\\\", invite them with the note \\\"Hi {first_name}\\\""
				+ " and message them \\\"Hello {first_name}\\\"")
			.formatted(PEOPLE, title, sheet);
		CrashingOrchestrator.await(jobId).until(() -> {
			meanwhile.happens();
			return isEnded(jobId, sentence);
		});
		List<String> ids = this.orchestrator.sheets().idsOf(sheet);
		assertThat(ids).hasSize(1);
		List<List<String>> rows = this.orchestrator.sheets().rows(ids.getFirst(), "Prospects");
		assertThat(rows).hasSize(1 + PEOPLE).doesNotHaveDuplicates();
	}

	/**
	 * Make sure that everything that was approved happened, once, and nothing else.
	 */
	void requireEachEffectOnce() throws SQLException {
		Set<ProfileUrl> invited = this.approver.reachedOnce(this.orchestrator.site(), Kind.INVITATION);
		Set<ProfileUrl> written = this.approver.reachedOnce(this.orchestrator.site(), Kind.MESSAGE);
		for (Member member : this.orchestrator.site().people()) {
			ProfileUrl profile = new ProfileUrl(member.slug());
			boolean isMeant = this.approver.meant(profile);
			assertThat(invited.contains(profile)).as("invited %s", member).isEqualTo(isMeant && member.degree() > 1);
			assertThat(written.contains(profile)).as("wrote to %s", member).isEqualTo(isMeant && member.degree() == 1);
		}
		int effects = invited.size() + written.size();
		assertThat(this.orchestrator.tables().count("ledger WHERE state = 'confirmed'")).isEqualTo(effects);
		assertThat(this.orchestrator.tables().count("ledger WHERE state IN ('intent', 'armed', 'unknown')")).isZero();
		assertThat(this.orchestrator.tables().count("budget_use WHERE kind <> 'profile_view'")).isEqualTo(effects);
	}

	private boolean isEnded(String jobId, String sentence) {
		try {
			Api.Answer answer = this.orchestrator.memory().get("/context/" + jobId + "/checkpoint");
			if (answer.status() == 404) {
				this.orchestrator.api()
					.post("/command",
							"{\"command\": \"%s\", \"context\": {\"job_id\": \"%s\"}}".formatted(sentence, jobId));
				return false;
			}
			JsonNode job = answer.json();
			String status = job.path("status").stringValue("");
			if (status.equals("waiting_for_approval")) {
				this.approver.approve(this.orchestrator.api(), jobId, this.orchestrator.site());
			}
			assertThat(status).as(answer.body())
				.isNotIn("failed", "cancelled", "planned", "waiting_for_input", "paused_until");
			return status.equals("completed");
		}
		catch (IllegalStateException | JacksonException ex) {
			// It has just been killed, or could not reach what it needs.
			return false;
		}
	}

}
