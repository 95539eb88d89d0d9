package com.zigral.shaun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.SheetAccess;
import com.zigral.shaun.sheet.TargetSheet;
import com.zigral.shaun.table.ColumnRules;
import com.zigral.shaun.table.Table;
import com.zigral.shaun.table.TableReader;
import com.zigral.shaun.write.Changes;
import com.zigral.shaun.write.Difference;
import com.zigral.shaun.write.Prospects;
import com.zigral.shaun.write.SheetWriter;
import com.zigral.shaun.write.UpsertStats;

/**
 * The action that brings prospects into a sheet: adds those that are not in it and fills
 * in what is missing of those that are.
 */
final class UpsertProspects implements SheetAction {

	private static final Action ACTION = new Action("upsert_prospects",
			"Adds prospects to a Google spreadsheet, one row each, and fills in what is missing of those that are in "
					+ "it already. Makes the spreadsheet when there is none of that title. Never adds a prospect twice.",
			List.of(SheetAction.SPREADSHEET.asRequired(), SheetAction.WORKSHEET,
					Parameter.data(Prospect.KIND, "The prospects to add"),
					Parameter.flag("dry_run", "Only answer what would be added and changed, and write nothing")),
			Set.of(), Effect.WRITE, RetryClass.IDEMPOTENT);

	private final SheetAccess sheets;

	private final ColumnRules columns;

	UpsertProspects(SheetAccess sheets, ColumnRules columns) {
		this.sheets = sheets;
		this.columns = columns;
	}

	static Action action() {
		return ACTION;
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws SheetsException, InterruptedException {
		Prospects prospects = Prospects.from(request.data(Prospect.KIND), this.columns);
		if (request.flag("dry_run")) {
			return compared(request, prospects);
		}
		if (prospects.byKey().isEmpty()) {
			return nobody(request, prospects);
		}
		int total = prospects.byKey().size();
		UpsertStats stats = new UpsertStats();
		SheetWriter writer = new SheetWriter(this.columns, stats, context, total);
		TargetSheet target = this.sheets.writing(request, context, (opened, client) -> writer.write(opened, client,
				(table) -> Changes.between(opened.place(), table, prospects)));
		Map<String, Object> output = target.toData();
		output.putAll(stats.toData(total));
		output.put(PersonResult.KEY, stats.results(prospects.people(), Set.of()));
		String summary = summary(target, stats, total);
		return (stats.addedCount() + stats.updatedCount() > 0) ? new Outcome.Succeeded(summary, output, List.of())
				: SheetAction.nothingWritten(summary, output);
	}

	// A sheet that does not exist is not made for nobody.
	private Outcome nobody(ActionRequest request, Prospects prospects) throws SheetsException, InterruptedException {
		Optional<TargetSheet> target = this.sheets.looking(request, (opened, client) -> {
			// Whether it is there is all there is to know.
		});
		UpsertStats stats = new UpsertStats();
		Map<String, Object> output = target.map(TargetSheet::toData).orElseGet(LinkedHashMap::new);
		output.putAll(stats.toData(0));
		output.put(PersonResult.KEY, stats.results(prospects.people(), Set.of()));
		return Outcome.Succeeded.empty(
				"Nothing written: there was nobody to add" + target
					.map((opened) -> " to " + opened.place() + ": " + opened.url())
					.orElseGet(() -> ", so the sheet in '" + request.text("spreadsheet").orElse("") + "' was not made"),
				output);
	}

	private Outcome compared(ActionRequest request, Prospects prospects) throws SheetsException, InterruptedException {
		List<Difference> found = new ArrayList<>();
		Optional<TargetSheet> target = this.sheets.looking(request, (opened, client) -> {
			found.clear();
			found.add(difference(opened.place(), TableReader.read(client, this.columns), prospects));
		});
		Difference difference = target.isPresent() ? found.getFirst()
				: difference("a new sheet", Table.empty(this.columns), prospects);
		Map<String, Object> output = target.map(TargetSheet::toData).orElseGet(LinkedHashMap::new);
		output.putAll(difference.toData());
		List<String> columns = difference.changes().newHeaders();
		String added = (columns.isEmpty() || target.isEmpty()) ? ""
				: ", with the new columns " + String.join(", ", columns);
		return new Outcome.Succeeded("Would add %d, update %d and leave %d unchanged in %s%s; nothing was written"
			.formatted(difference.added(), difference.updated(), difference.unchanged(),
					target.map((opened) -> opened.place() + ": " + opened.url()).orElse("a sheet that would be made"),
					added),
				output, List.of());
	}

	private static Difference difference(String place, Table table, Prospects prospects) throws SheetsException {
		return new Difference(table, Changes.between(place, table, prospects), prospects.byKey().size());
	}

	private static String summary(TargetSheet target, UpsertStats stats, int total) {
		int unchanged = total - stats.addedCount() - stats.updatedCount();
		String warnings = stats.warnings().isEmpty() ? "" : ". Please note: " + String.join(". ", stats.warnings());
		return "Added %d, updated %d and left %d unchanged in %s: %s%s%s".formatted(stats.addedCount(),
				stats.updatedCount(), unchanged, target.place(), target.url(), stats.newColumns(), warnings);
	}

}
