package com.zigral.shaun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import com.zigral.shaun.sheet.TargetSheet;
import com.zigral.shaun.table.ColumnRules;
import com.zigral.shaun.table.ShownRows;

/**
 * The agent that keeps prospects in Google Sheets. It writes to one spreadsheet at a
 * time, whoever asks.
 */
public final class Shaun implements Agent {

	/** How long to leave another job alone before looking again. */
	private static final Duration BUSY = Duration.ofSeconds(5);

	private static final String WITHOUT_CREDENTIALS = "There are no credentials for Google Sheets; set "
			+ SheetsCredentials.PATH_VARIABLE + " to the path of a service account's JSON key, or "
			+ SheetsCredentials.JSON_VARIABLE + " to its content, and start again";

	private final Optional<SheetAccess> sheets;

	private final Map<String, SheetAction> actions;

	/**
	 * Create the agent. Nothing is sent to Google yet.
	 * @param settings how to reach Google
	 * @throws IllegalArgumentException if the credentials cannot be used
	 */
	public Shaun(ShaunSettings settings) {
		Optional<GoogleClient> google = switch (settings.google().credentials()) {
			case SheetsCredentials.Missing missing -> Optional.empty();
			case SheetsCredentials.ServiceAccountKey key -> Optional.of(GoogleClient.with(settings.google(), key));
			case SheetsCredentials.AuthorizedUser user -> Optional.of(GoogleClient.with(settings.google(), user));
		};
		this.sheets = google.map((client) -> new SheetAccess(client, new SpreadsheetLocks(settings.google().sleeper()),
				new RetryPolicy(settings.google()), settings.columns().headers()));
		this.actions = this.sheets.map((access) -> actions(access, settings.columns())).orElse(Map.of());
	}

	private static Map<String, SheetAction> actions(SheetAccess sheets, ColumnRules columns) {
		return Map.of(UpsertProspects.action().name(), new UpsertProspects(sheets, columns),
				ReadProspects.action().name(), new ReadProspects(sheets, columns), UpdateProspects.action().name(),
				new UpdateProspects(sheets, columns), CreateSpreadsheet.action().name(), new CreateSpreadsheet(sheets));
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

	/**
	 * Read all rows of a sheet, whoever stands in them. No plan asks for this: plans read
	 * prospects.
	 * @param spreadsheet the spreadsheet's title, id or address
	 * @param worksheet which of its sheets, empty for the first one
	 * @return the rows
	 * @throws SheetsException if it cannot be read, or has no clear header
	 * @throws InterruptedException if the thread was told to stop
	 */
	public SheetRows rows(String spreadsheet, Optional<String> worksheet) throws SheetsException, InterruptedException {
		SheetAccess access = this.sheets.orElseThrow(() -> SheetsException.of(WITHOUT_CREDENTIALS));
		Map<String, Object> parameters = new HashMap<>(Map.of(SheetAction.SPREADSHEET.name(), spreadsheet));
		worksheet.ifPresent((title) -> parameters.put(SheetAction.WORKSHEET.name(), title));
		List<List<String>> rows = new ArrayList<>();
		TargetSheet target = access.reading(new ActionRequest(ReadProspects.action().name(), parameters),
				(opened, client) -> {
					rows.clear();
					rows.addAll(ShownRows.read(client));
				});
		return new SheetRows(target.title(), target.url(), rows);
	}

	/**
	 * Ask Google whether it lets the account in. Nothing is opened and nothing changes.
	 * @return the account's address, with which people share their spreadsheets
	 * @throws SheetsException if there are no credentials, or Google refuses them
	 * @throws InterruptedException if the thread was told to stop
	 */
	public String checkAccess() throws SheetsException, InterruptedException {
		return this.sheets.orElseThrow(() -> SheetsException.of(WITHOUT_CREDENTIALS)).checkAccess();
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws InterruptedException {
		if (this.actions.isEmpty()) {
			return new Outcome.Failed(WITHOUT_CREDENTIALS, List.of());
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
