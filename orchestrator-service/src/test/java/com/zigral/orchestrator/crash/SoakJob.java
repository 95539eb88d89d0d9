package com.zigral.orchestrator.crash;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.member.Member;

/**
 * One job of a soak.
 *
 * @param id its id
 * @param account whose it is, which is also the agent's name
 * @param title whom Lincoln looks for, empty for another account
 * @param sheet where it writes
 * @param people whom it concerns
 */
record SoakJob(String id, String account, String title, String sheet, List<Member> people) {

	/** How many people Lincoln looks for. */
	static final int PEOPLE = 3;

	/**
	 * Ask for it. The plan of an account without a browser is put in the place of the one
	 * that the sentence gives.
	 * @param api where
	 */
	void command(Api api) {
		String sentence = this.title.isEmpty() ? "Find 1 CTO"
				: "Find %d %ss, add them to the sheet \"%s\", invite them with the note \"Hi {first_name}\" and message them \"Hello {first_name}\""
					.formatted(PEOPLE, this.title, this.sheet);
		api.post("/command", Api
			.json(Map.of("command", sentence, "context", Map.of("job_id", this.id), "dry_run", this.title.isEmpty())));
	}

	void start(Api api) {
		if (api.put("/jobs/" + this.id + "/plan", plan()).status() == 200) {
			api.post("/jobs/" + this.id + "/start", "");
		}
	}

	private String plan() {
		String slugs = this.people.stream()
			.map((member) -> '"' + member.slug() + '"')
			.collect(Collectors.joining(", "));
		return """
				{"objective": "Soak", "steps": [
				 {"id": "s1", "agent": "%1$s", "action": "search_people", "parameters": {"people": [%2$s]}},
				 {"id": "s2", "agent": "%1$s", "action": "collect_profiles",
				  "parameters": {"prospects": {"from_step": "s1"}}},
				 {"id": "s3", "agent": "shaun", "action": "upsert_prospects",
				  "parameters": {"spreadsheet": "%3$s", "prospects": {"from_step": "s2"}}},
				 {"id": "s4", "agent": "%1$s", "action": "send_connection_requests",
				  "parameters": {"note": "Hi {first_name}", "prospects": {"from_step": "s2"}}},
				 {"id": "s5", "agent": "%1$s", "action": "send_messages",
				  "parameters": {"text": "Hello {first_name}", "prospects": {"from_step": "s2"}}}]}"""
			.formatted(this.account, slugs, this.sheet);
	}

}
