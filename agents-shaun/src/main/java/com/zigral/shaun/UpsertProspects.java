package com.zigral.shaun;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Effect;
import com.zigral.agent.Outcome;
import com.zigral.agent.Parameter;
import com.zigral.agent.ProfileUrl;
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
					Parameter.data(Prospect.KIND, "The prospects to add")),
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
		Map<ProfileUrl, Prospect> prospects = Prospects.from(request.data(Prospect.KIND));
		Tally tally = new Tally();
		Target target = this.sheetwork.writing(request, context,
				(opened, grid) -> new Upsert(grid, opened, prospects, tally, context).run());
		Map<String, Object> output = target.toData();
		output.putAll(tally.toData(prospects.size()));
		return new Outcome.Succeeded(summary(target, tally, prospects.size()), output, List.of());
	}

	private static String summary(Target target, Tally tally, int total) {
		int unchanged = total - tally.addedCount() - tally.updatedCount();
		String warnings = tally.warnings().isEmpty() ? "" : ". Please note: " + String.join(". ", tally.warnings());
		return "Added %d, updated %d and left %d unchanged in %s: %s%s".formatted(tally.addedCount(),
				tally.updatedCount(), unchanged, target.place(), target.url(), warnings);
	}

}
