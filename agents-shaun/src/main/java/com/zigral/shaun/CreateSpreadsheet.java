package com.zigral.shaun;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.SheetAccess;
import com.zigral.shaun.sheet.TargetSheet;

/**
 * The action that makes an empty spreadsheet for prospects.
 */
final class CreateSpreadsheet implements SheetAction {

	private static final List<String> ROLES = List.of("reader", "commenter", "writer");

	private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

	private static final Action ACTION = new Action("create_spreadsheet",
			"Makes a Google spreadsheet with headers for prospects and no rows, unless there is one of that title. Not "
					+ "needed before upsert_prospects, which does it by itself.",
			List.of(SheetAction.SPREADSHEET.asRequired(), SheetAction.WORKSHEET,
					Parameter.texts("share_with",
							"E-mail addresses of people to share it with; only those whom the command names", 20),
					Parameter.choice("share_as", "What these people may do; 'writer' when left out", ROLES)),
			Set.of(), Effect.WRITE, RetryClass.IDEMPOTENT)
		.preparing("spreadsheet");

	private final SheetAccess sheets;

	CreateSpreadsheet(SheetAccess sheets) {
		this.sheets = sheets;
	}

	static Action action() {
		return ACTION;
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws SheetsException, InterruptedException {
		List<String> people = request.texts("share_with");
		for (String person : people) {
			if (!ADDRESS.matcher(person).matches()) {
				throw SheetsException.of("'%s' is not an e-mail address; nothing was made".formatted(person));
			}
		}
		String role = request.text("share_as").orElse("writer");
		TargetSheet target = this.sheets.writing(request, context, (opened, client) -> {
			for (String person : people) {
				this.sheets.share(opened, person, role);
			}
		});
		Map<String, Object> output = target.toData();
		output.put("shared_with", people);
		String shared = people.isEmpty() ? "" : ". Shared with " + String.join(", ", people) + " as " + role;
		return new Outcome.Succeeded("There is " + target.place() + ": " + target.url() + shared, output, List.of());
	}

}
