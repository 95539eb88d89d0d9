package com.zigral.shaun;

import java.util.ArrayList;
import java.util.EnumMap;
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
 * The action that sets the status or the notes of prospects that stand in a sheet.
 */
final class UpdateProspects implements SheetAction {

	private static final Action ACTION = new Action("update_prospects",
			"Sets the status or the notes of prospects that are in a Google spreadsheet already, over what stands "
					+ "there. Prospects that are not in it are left out and counted.",
			List.of(SheetAction.SPREADSHEET.asRequired(), SheetAction.WORKSHEET,
					Parameter.data(Prospect.KIND, "The prospects whose rows to change"),
					Parameter.text("status", "The status to set", 200),
					Parameter.text("notes", "The notes to set", 5_000)),
			Set.of(), Effect.WRITE, RetryClass.IDEMPOTENT);

	private final Sheetwork sheetwork;

	UpdateProspects(Sheetwork sheetwork) {
		this.sheetwork = sheetwork;
	}

	static Action action() {
		return ACTION;
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws SheetsException, InterruptedException {
		Map<Column, String> texts = new EnumMap<>(Column.class);
		request.text("status").ifPresent((text) -> texts.put(Column.STATUS, CellText.of(text)));
		request.text("notes").ifPresent((text) -> texts.put(Column.NOTES, CellText.of(text)));
		if (texts.isEmpty()) {
			throw SheetsException.of("Neither a status nor notes are given; give at least one of them");
		}
		Map<ProfileUrl, Prospect> prospects = Prospects.from(request.data(Prospect.KIND));
		Tally tally = new Tally();
		List<ProfileUrl> missing = new ArrayList<>();
		Target target = this.sheetwork.existing(request, (opened, grid) -> {
			Table table = Table.of(opened.place(), grid.read());
			missing.clear();
			prospects.keySet().stream().filter((key) -> !table.rowsByKey().containsKey(key)).forEach(missing::add);
			new Upsert(grid, opened, prospects, tally, context).set(table, texts);
		});
		Map<String, Object> output = target.toData();
		output.putAll(tally.toData(prospects.size() - missing.size()));
		output.put("missing", missing.size());
		return new Outcome.Succeeded("Updated %d, left %d unchanged and did not find %d in %s: %s".formatted(
				tally.updatedCount(), prospects.size() - missing.size() - tally.updatedCount(), missing.size(),
				target.place(), target.url()), output, List.of());
	}

}
