package com.zigral.shaun;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import com.zigral.shaun.sheet.CellText;
import com.zigral.shaun.sheet.SheetAccess;
import com.zigral.shaun.sheet.TargetSheet;
import com.zigral.shaun.table.Column;
import com.zigral.shaun.table.ColumnRules;
import com.zigral.shaun.table.RowKey;
import com.zigral.shaun.write.Changes;
import com.zigral.shaun.write.Prospects;
import com.zigral.shaun.write.SheetWriter;
import com.zigral.shaun.write.UpsertStats;

/**
 * The action that sets cells of prospects that stand in a sheet, such as their status.
 */
final class UpdateProspects implements SheetAction {

	private static final Action ACTION = new Action("update_prospects",
			"Sets the status, the notes or any other column of prospects that are in a Google spreadsheet already, over "
					+ "what stands there. Prospects that are not in it are left out and counted.",
			List.of(SheetAction.SPREADSHEET.asRequired(), SheetAction.WORKSHEET,
					Parameter.data(Prospect.KIND, "The prospects whose rows to change"),
					Parameter.text("status", "The status to set", 200),
					Parameter.text("notes", "The notes to set", 5_000),
					Parameter.objects("cells", "Other columns to set", 20, properties())),
			Set.of(), Effect.WRITE, RetryClass.IDEMPOTENT);

	private final SheetAccess sheets;

	private final ColumnRules columns;

	UpdateProspects(SheetAccess sheets, ColumnRules columns) {
		this.sheets = sheets;
		this.columns = columns;
	}

	static Action action() {
		return ACTION;
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws SheetsException, InterruptedException {
		Map<String, String> texts = texts(request);
		Prospects prospects = Prospects.from(request.data(Prospect.KIND), this.columns);
		Set<RowKey> keys = prospects.byKey().keySet();
		if (keys.isEmpty()) {
			return Outcome.Succeeded.empty("Nothing written: there was nobody whose row to change",
					Map.of(PersonResult.KEY, new UpsertStats().results(prospects.people(), Set.of())));
		}
		UpsertStats stats = new UpsertStats();
		SheetWriter writer = new SheetWriter(this.columns, stats, context, keys.size());
		Set<RowKey> missing = new LinkedHashSet<>();
		TargetSheet target = this.sheets.existing(request, context,
				(opened, client) -> writer.write(opened, client, (table) -> {
					missing.clear();
					keys.stream().filter((key) -> table.row(key).isEmpty()).forEach(missing::add);
					return Changes.setting(opened.place(), table, keys, texts);
				}));
		Map<String, Object> output = target.toData();
		output.putAll(stats.toData(keys.size() - missing.size()));
		output.put("missing", missing.size());
		output.put(PersonResult.KEY, stats.results(prospects.people(), missing));
		String summary = "Updated %d, left %d unchanged and did not find %d in %s: %s%s".formatted(stats.updatedCount(),
				keys.size() - missing.size() - stats.updatedCount(), missing.size(), target.place(), target.url(),
				stats.newColumns());
		return (stats.updatedCount() > 0) ? new Outcome.Succeeded(summary, output, List.of())
				: SheetAction.nothingWritten(summary, output);
	}

	private static Map<String, Map<String, Object>> properties() {
		Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
		properties.put("column",
				Map.of("type", "string", "description", "The column's header", "minLength", 1, "maxLength", 200));
		properties.put("text",
				Map.of("type", "string", "description", "What to set; empty to clear the cell", "maxLength", 5_000));
		return properties;
	}

	private Map<String, String> texts(ActionRequest request) throws SheetsException {
		Map<String, String> texts = new LinkedHashMap<>();
		request.text("status").ifPresent((text) -> texts.put(Column.STATUS.header(), CellText.of(text)));
		request.text("notes").ifPresent((text) -> texts.put(Column.NOTES.header(), CellText.of(text)));
		request.objects("cells")
			.forEach((cell) -> texts.put(String.valueOf(cell.get("column")).strip(),
					CellText.of(String.valueOf(cell.get("text")))));
		if (texts.isEmpty()) {
			throw SheetsException.of("Neither a status nor notes nor other cells are given; give at least one of them");
		}
		for (String header : texts.keySet()) {
			check(header);
		}
		return texts;
	}

	private void check(String header) throws SheetsException {
		if (this.columns.isNever(header)) {
			throw SheetsException.of("The column '%s' is never written, as %s names it; leave it out".formatted(header,
					ColumnRules.NEVER_VARIABLE));
		}
		if (Column.named(header).filter(this.columns.key()::contains).isPresent()) {
			throw SheetsException
				.of("The column '%s' tells rows apart and is never changed; leave it out".formatted(header));
		}
	}

}
