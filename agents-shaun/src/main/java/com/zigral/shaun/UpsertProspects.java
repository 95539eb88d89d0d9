package com.zigral.shaun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Effect;
import com.zigral.agent.Outcome;
import com.zigral.agent.Parameter;
import com.zigral.agent.Prospect;
import com.zigral.agent.RetryClass;
import com.zigral.agent.StepContext;

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

	private final Sheetwork sheetwork;

	UpsertProspects(Sheetwork sheetwork) {
		this.sheetwork = sheetwork;
	}

	static Action action() {
		return ACTION;
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws SheetsException, InterruptedException {
		Prospects prospects = Prospects.from(request.data(Prospect.KIND), this.sheetwork.columns());
		if (request.flag("dry_run")) {
			return compared(request, prospects);
		}
		int total = prospects.byKey().size();
		Tally tally = new Tally();
		Scribe scribe = new Scribe(this.sheetwork.columns(), tally, context, total);
		Target target = this.sheetwork.writing(request, context, (opened, grid) -> scribe.write(opened, grid,
				(table) -> Changes.between(opened.place(), table, prospects)));
		Map<String, Object> output = target.toData();
		output.putAll(tally.toData(total));
		return new Outcome.Succeeded(summary(target, tally, total), output, List.of());
	}

	private Outcome compared(ActionRequest request, Prospects prospects) throws SheetsException, InterruptedException {
		List<Difference> found = new ArrayList<>();
		Optional<Target> target = this.sheetwork.looking(request, (opened, grid) -> {
			found.clear();
			found.add(difference(opened.place(), grid.read(), prospects));
		});
		Difference difference = target.isPresent() ? found.getFirst() : difference("a new sheet", List.of(), prospects);
		Map<String, Object> output = target.map(Target::toData).orElseGet(LinkedHashMap::new);
		output.putAll(difference.toData());
		return new Outcome.Succeeded("Would add %d, update %d and leave %d unchanged in %s; nothing was written"
			.formatted(difference.added(), difference.updated(), difference.unchanged(),
					target.map((opened) -> opened.place() + ": " + opened.url()).orElse("a sheet that would be made")),
				output, List.of());
	}

	private Difference difference(String place, List<List<String>> rows, Prospects prospects) throws SheetsException {
		Table table = Table.of(place, rows, this.sheetwork.columns());
		return new Difference(table, Changes.between(place, table, prospects), prospects.byKey().size());
	}

	private static String summary(Target target, Tally tally, int total) {
		int unchanged = total - tally.addedCount() - tally.updatedCount();
		String warnings = tally.warnings().isEmpty() ? "" : ". Please note: " + String.join(". ", tally.warnings());
		return "Added %d, updated %d and left %d unchanged in %s: %s%s".formatted(tally.addedCount(),
				tally.updatedCount(), unchanged, target.place(), target.url(), warnings);
	}

}
