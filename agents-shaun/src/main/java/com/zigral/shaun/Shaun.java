package com.zigral.shaun;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Outcome;
import com.zigral.agent.StepContext;
import com.zigral.shaun.google.GoogleClient;
import com.zigral.shaun.google.RetryPolicy;
import com.zigral.shaun.google.SheetsCredentials;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.google.SpreadsheetLocks;
import com.zigral.shaun.sheet.SheetAccess;

/**
 * The agent that keeps prospects in Google Sheets. It writes to one spreadsheet at a
 * time, whoever asks.
 */
public final class Shaun implements Agent {

	/** How long to leave another job alone before looking again. */
	private static final Duration BUSY = Duration.ofSeconds(5);

	private final Map<String, SheetAction> actions;

	/**
	 * Create the agent. Nothing is sent to Google yet.
	 * @param settings how to reach Google
	 * @throws IllegalArgumentException if the credentials cannot be used
	 */
	public Shaun(ShaunSettings settings) {
		this.actions = switch (settings.google().credentials()) {
			case SheetsCredentials.Missing missing -> Map.of();
			case SheetsCredentials.ServiceAccountKey key ->
				actions(settings, GoogleClient.with(settings.google(), key));
			case SheetsCredentials.AuthorizedUser user -> actions(settings, GoogleClient.with(settings.google(), user));
		};
	}

	private static Map<String, SheetAction> actions(ShaunSettings settings, GoogleClient google) {
		SheetAccess sheets = new SheetAccess(google, new SpreadsheetLocks(settings.google().sleeper()),
				new RetryPolicy(settings.google()), settings.columns().headers());
		return Map.of(UpsertProspects.action().name(), new UpsertProspects(sheets, settings.columns()),
				ReadProspects.action().name(), new ReadProspects(sheets, settings.columns()),
				UpdateProspects.action().name(), new UpdateProspects(sheets, settings.columns()),
				CreateSpreadsheet.action().name(), new CreateSpreadsheet(sheets));
	}

	@Override
	public String name() {
		return "shaun";
	}

	@Override
	public String description() {
		return "Keeps prospects in Google Sheets: adds them, reads them back and updates them.";
	}

	@Override
	public List<Action> actions() {
		return List.of(UpsertProspects.action(), ReadProspects.action(), UpdateProspects.action(),
				CreateSpreadsheet.action());
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws InterruptedException {
		if (this.actions.isEmpty()) {
			return new Outcome.Failed("There are no credentials for Google Sheets; set "
					+ SheetsCredentials.PATH_VARIABLE + " to the path of a service account's JSON key, or "
					+ SheetsCredentials.JSON_VARIABLE + " to its content, and start again", List.of());
		}
		SheetAction action = this.actions.get(request.action());
		if (action == null) {
			throw new IllegalArgumentException("Shaun has no action '" + request.action() + "'");
		}
		try {
			return action.perform(request, context);
		}
		catch (SheetsException ex) {
			if (ex.retry() == SheetsException.Retry.BUSY) {
				return new Outcome.NotBefore(context.clock().instant().plus(BUSY), ex.reason());
			}
			return new Outcome.Failed(ex.kind(), ex.reason(), List.of());
		}
	}

}
