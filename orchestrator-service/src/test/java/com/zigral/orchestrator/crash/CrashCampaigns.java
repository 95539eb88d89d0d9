package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.zigral.agent.ProfileUrl;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Campaigns of an orchestrator that crashes, one after the other, each with people of its
 * own, and a person who approves whatever they ask.
 */
final class CrashCampaigns {

	/** Seconds where there are minutes otherwise. */
	private static final Map<String, String> SETTINGS = Map.of("ZIGRAL_CAMPAIGN_INTERVAL", "500ms",
			"ZIGRAL_CAMPAIGN_WHILE_PAUSED", "1s", "ZIGRAL_SWEEP_INTERVAL", "500ms", "ZIGRAL_SWEEP_LEAST", "4s",
			"ZIGRAL_SWEEP_MOST", "4s", "ZIGRAL_SWEEP_AFTER_FAILURE", "1s");

	private final Approver approver = new Approver();

	private final List<CrashCampaign> campaigns = new ArrayList<>();

	private final CrashingOrchestrator orchestrator;

	CrashCampaigns(CrashingOrchestrator orchestrator) {
		this.orchestrator = orchestrator;
	}

	/**
	 * Start an orchestrator that does in seconds what takes minutes otherwise.
	 * @param data where everything keeps its data
	 */
	static CrashingOrchestrator orchestrator(Path data) throws IOException, InterruptedException {
		return new CrashingOrchestrator(data, SETTINGS);
	}

	/**
	 * Begin with a site on which nothing has happened yet, and with no campaign.
	 */
	void forgetEverything() throws IOException, SQLException {
		// Without campaigns no look begins, and one that is under way would save what it
		// knows of the site before.
		this.orchestrator.tables().execute("DELETE FROM campaign_job", "DELETE FROM campaign");
		CrashingOrchestrator.await("the end of the last look")
			.until(() -> this.orchestrator.tables().count("account_lease WHERE expires_at > now()") == 0);
		this.orchestrator.changeSite();
		this.approver.forget();
		this.campaigns.clear();
		this.orchestrator.tables()
			.execute("DELETE FROM budget_use", "DELETE FROM ledger", "DELETE FROM answer", "DELETE FROM sweep");
	}

	/**
	 * Run one more campaign.
	 * @param name its name, which no other one has
	 * @param meanwhile done again and again before its end
	 */
	void run(String name, CrashingOrchestrator.Meanwhile meanwhile) {
		CampaignPeople people = CampaignPeople.among(this.orchestrator.site().people(), this.campaigns.size());
		CrashCampaign campaign = new CrashCampaign(this.orchestrator, this.approver, name, people);
		this.campaigns.add(campaign);
		campaign.run(meanwhile);
	}

	/**
	 * Make sure that everybody got what their campaign has for them, once and nothing
	 * else, that the site and the ledger tell the same, and that the budgets do, too.
	 */
	void requireEverybodyServedOnce() throws SQLException {
		for (CrashCampaign campaign : this.campaigns) {
			campaign.requireEverybodyServedOnce();
		}
		int effects = 0;
		for (Kind kind : List.of(Kind.INVITATION, Kind.MESSAGE)) {
			List<String> sent = onSite(this.approver.requireApproved(this.orchestrator.site(), kind.name()));
			String confirmed = "state = 'confirmed' AND ledger.kind = '%s'"
				.formatted(kind.name().toLowerCase(Locale.ROOT));
			assertThat(inLedger("ledger WHERE " + confirmed)).as("%s in the ledger", kind).isEqualTo(sent);
			assertThat(
					inLedger("budget_use JOIN ledger ON ledger.id = ledger_id AND ledger.kind = budget_use.kind WHERE "
							+ confirmed))
				.as("%s in the budget", kind)
				.isEqualTo(sent);
			effects += sent.size();
		}
		List<LedgerEntry> withdrawn = this.orchestrator.site()
			.ledger()
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == Kind.WITHDRAWAL)
			.toList();
		assertThat(this.orchestrator.tables()
			.pairs("SELECT id, recipient FROM ledger WHERE repeatable_from IS NOT NULL")
			.values()).as("withdrawn invitations in the ledger")
			.containsExactlyInAnyOrderElementsOf(withdrawn.stream().map(CrashCampaigns::profile).toList());
		assertThat(this.orchestrator.tables().count("ledger WHERE state IN ('intent', 'armed', 'unknown')")).isZero();
		assertThat(this.orchestrator.tables().count("budget_use WHERE kind <> 'profile_view'")).isEqualTo(effects);
	}

	private List<String> inLedger(String rows) throws SQLException {
		return this.orchestrator.tables()
			.pairs("SELECT ledger.id, recipient || ' ' || words FROM " + rows)
			.values()
			.stream()
			.sorted()
			.toList();
	}

	private static List<String> onSite(List<LedgerEntry> entries) {
		return entries.stream().map((entry) -> profile(entry) + " " + entry.text()).sorted().toList();
	}

	private static String profile(LedgerEntry entry) {
		return ProfileUrl.from(entry.path()).orElseThrow().toString();
	}

}
