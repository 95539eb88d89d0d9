package com.zigral.shaun;

import java.util.List;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Effect;
import com.zigral.agent.Outcome;
import com.zigral.agent.RetryClass;
import com.zigral.agent.StepContext;

/**
 * The action that makes an empty spreadsheet for prospects.
 */
final class CreateSpreadsheet implements SheetAction {

	private static final Action ACTION = new Action("create_spreadsheet",
			"Makes a Google spreadsheet with headers for prospects and no rows, unless there is one of that title. Not "
					+ "needed before upsert_prospects, which does it by itself.",
			List.of(SheetAction.SPREADSHEET.asRequired(), SheetAction.WORKSHEET), Set.of(), Effect.WRITE,
			RetryClass.IDEMPOTENT);

	private final Sheetwork sheetwork;

	CreateSpreadsheet(Sheetwork sheetwork) {
		this.sheetwork = sheetwork;
	}

	static Action action() {
		return ACTION;
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws SheetsException, InterruptedException {
		Target target = this.sheetwork.writing(request, context, (opened, grid) -> {
		});
		return new Outcome.Succeeded("There is " + target.place() + ": " + target.url(), target.toData(), List.of());
	}

}
