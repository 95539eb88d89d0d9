package com.zigral.shaun;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.SheetAccess;
import com.zigral.shaun.sheet.TargetSheet;
import com.zigral.shaun.table.Column;
import com.zigral.shaun.table.ColumnRules;
import com.zigral.shaun.table.Filter;
import com.zigral.shaun.table.PersonName;
import com.zigral.shaun.table.ProfileAddress;
import com.zigral.shaun.table.Table;
import com.zigral.shaun.table.TableReader;

/**
 * The action that reads the prospects of a sheet, with what people wrote about them.
 */
final class ReadProspects implements SheetAction {

	/** Whoever has no name in the sheet: no slug, and nothing that can be sent as one. */
	private static final String NAMELESS = "[no name]";

	private static final int MAX_LIMIT = 10_000;

	private static final Action ACTION = new Action("read_prospects",
			"Reads prospects from a Google spreadsheet, together with the status and the notes that people gave them.",
			List.of(SheetAction.SPREADSHEET.asRequired(), SheetAction.WORKSHEET,
					Parameter.text("status", "Only prospects with this status, whatever its case", 200), Filter.WHERE,
					Filter.MATCH, Parameter.integer("limit",
							"The most prospects to read; the first 10,000 when left out", 1, MAX_LIMIT)),
			Set.of(Prospect.KIND), Effect.READ, RetryClass.IDEMPOTENT);

	private final SheetAccess sheets;

	private final ColumnRules columns;

	ReadProspects(SheetAccess sheets, ColumnRules columns) {
		this.sheets = sheets;
		this.columns = columns;
	}

	static Action action() {
		return ACTION;
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws SheetsException, InterruptedException {
		List<Map<String, Object>> prospects = new ArrayList<>();
		List<String> warnings = new ArrayList<>();
		TargetSheet target = this.sheets.reading(request, (opened, client) -> {
			Table table = TableReader.read(client, this.columns);
			IntPredicate wanted = Filter.rows(request, opened.place(), table);
			prospects.clear();
			warnings.clear();
			warnings.addAll(table.warnings());
			table.rowsByKey()
				.values()
				.stream()
				.distinct()
				.filter(wanted::test)
				.flatMap((row) -> prospect(table, row, context).stream())
				.limit(request.integer("limit").orElse(MAX_LIMIT + 1))
				.forEach(prospects::add);
		});
		if (prospects.size() > MAX_LIMIT) {
			prospects.removeLast();
			warnings.add("There are more than %,d people in %s; only the first ones were read".formatted(MAX_LIMIT,
					target.place()));
		}
		Map<String, Object> output = target.toData();
		output.put(Prospect.KIND, prospects);
		output.put("warnings", warnings);
		String note = warnings.isEmpty() ? "" : ". Please note: " + String.join(". ", warnings);
		if (prospects.isEmpty()) {
			return Outcome.Succeeded.empty("Nobody found: no row of " + target.place() + " was read" + note, output);
		}
		return new Outcome.Succeeded("Read " + prospects.size() + " prospects from " + target.place() + note, output,
				List.of());
	}

	private static Optional<ProfileUrl> profile(Table table, int row) {
		return table.headers()
			.profiles()
			.stream()
			.flatMap((column) -> ProfileAddress.of(table.cells().value(row, column)).stream())
			.findFirst();
	}

	// Whoever has no profile cannot be told from others by the steps that follow.
	private static Optional<Map<String, Object>> prospect(Table table, int row, StepContext context) {
		return profile(table, row).map((profile) -> prospect(table, profile, row, context));
	}

	private static Map<String, Object> prospect(Table table, ProfileUrl profile, int row, StepContext context) {
		Map<Prospect.Field, String> texts = new EnumMap<>(Prospect.Field.class);
		for (Column column : table.headers().positions().keySet()) {
			column.field().ifPresent((field) -> texts.put(field, value(table, row, column).orElse("")));
		}
		Optional<String> name = table.fullName(row);
		name.map(PersonName::split).ifPresent((parts) -> {
			texts.merge(Prospect.Field.FIRST_NAME, parts.first(), (known, split) -> known.isEmpty() ? split : known);
			texts.merge(Prospect.Field.LAST_NAME, parts.last(), (known, split) -> known.isEmpty() ? split : known);
		});
		Prospect prospect = Prospect.brief(profile, name.orElse(NAMELESS), texts,
				value(table, row, Column.COLLECTED_AT).flatMap(Column::time).orElseGet(context.clock()::instant),
				value(table, row, Column.SOURCE).orElse("google sheet"));
		Map<String, Object> data = prospect.toData();
		value(table, row, Column.STATUS).ifPresent((text) -> data.put("status", text));
		value(table, row, Column.NOTES).ifPresent((text) -> data.put("notes", text));
		data.put("row", row + 1);
		return data;
	}

	private static Optional<String> value(Table table, int row, Column column) {
		return Optional.of(table.shown(row, column).strip()).filter((text) -> !text.isEmpty());
	}

}
