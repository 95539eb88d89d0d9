package com.zigral.shaun;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.google.api.services.drive.model.Permission;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Progress;
import com.zigral.agent.ResourceLock;
import com.zigral.agent.StepContext;
import com.zigral.shaun.Workbooks.Absence;

/**
 * Opens the sheet that a request names and does something in it, with patience, and with
 * one writer at a time.
 */
final class Sheetwork {

	private final Google google;

	private final Workbooks workbooks;

	private final Turns turns;

	private final Patience patience;

	private final ColumnRules columns;

	Sheetwork(Google google, Turns turns, Patience patience, ColumnRules columns) {
		this.google = google;
		this.workbooks = new Workbooks(google, columns);
		this.columns = columns;
		this.turns = turns;
		this.patience = patience;
	}

	ColumnRules columns() {
		return this.columns;
	}

	/**
	 * Write to the sheet that a request names; spreadsheet and sheet are made when
	 * absent.
	 * @param request the request
	 * @param context the step this is done for
	 * @param work what to do; done again from its start when nobody knows whether it was
	 * @return the sheet
	 * @throws SheetsException if it cannot be done
	 * @throws InterruptedException if the thread was told to stop
	 */
	Target writing(ActionRequest request, StepContext context, Work work) throws SheetsException, InterruptedException {
		SpreadsheetName name = name(request);
		return this.patience.until(() -> {
			Target opened = this.turns.during("title " + name, context, (hold) -> openOrMake(name, request, context));
			return work(opened, context, work);
		});
	}

	/**
	 * Write to the sheet that a request names, which must exist.
	 * @param request the request
	 * @param context the step this is done for
	 * @param work what to do; done again from its start when nobody knows whether it was
	 * @return the sheet
	 * @throws SheetsException if it cannot be done
	 * @throws InterruptedException if the thread was told to stop
	 */
	Target existing(ActionRequest request, StepContext context, Work work)
			throws SheetsException, InterruptedException {
		return this.patience.until(() -> work(open(request), context, work));
	}

	/**
	 * Read the sheet that a request names, which must exist.
	 * @param request the request
	 * @param work what to do; done again from its start when nobody knows whether it was
	 * @return the sheet
	 * @throws SheetsException if it cannot be done
	 * @throws InterruptedException if the thread was told to stop
	 */
	Target reading(ActionRequest request, Work work) throws SheetsException, InterruptedException {
		return this.patience.until(() -> {
			Target opened = open(request);
			work.run(opened, new Grid(this.google, opened, ResourceLock.UNCONTESTED));
			return opened;
		});
	}

	private Target open(ActionRequest request) throws SheetsException, InterruptedException {
		SpreadsheetName name = name(request);
		String id = this.workbooks.find(name)
			.orElseThrow(() -> SheetsException
				.of("No spreadsheet called '" + request.text("spreadsheet").orElse("") + "' is shared with "
						+ this.google.email() + "; share it with that address or name it by its address"));
		return open(id, name, request, Absence.REFUSED);
	}

	/**
	 * Look at the sheet that a request names, if there is one, and change nothing.
	 * @param request the request
	 * @param work what to do there
	 * @return the sheet, empty when it would have to be made
	 * @throws SheetsException if it cannot be done
	 * @throws InterruptedException if the thread was told to stop
	 */
	Optional<Target> looking(ActionRequest request, Work work) throws SheetsException, InterruptedException {
		SpreadsheetName name = name(request);
		return this.patience.until(() -> {
			Optional<String> id = this.workbooks.find(name);
			Optional<Target> found = id.isEmpty() ? Optional.empty()
					: this.workbooks.open(id.get(), request.text("worksheet"), sheetId(name), Absence.SEEN);
			if (found.isPresent()) {
				work.run(found.get(), new Grid(this.google, found.get(), ResourceLock.UNCONTESTED));
			}
			return found;
		});
	}

	private Target open(String id, SpreadsheetName name, ActionRequest request, Absence absence)
			throws SheetsException, InterruptedException {
		return this.workbooks.open(id, request.text("worksheet"), sheetId(name), absence).orElseThrow();
	}

	private Target work(Target opened, StepContext context, Work work) throws SheetsException, InterruptedException {
		return this.turns.during("id " + opened.spreadsheetId(), context, (hold) -> {
			work.run(opened, new Grid(this.google, opened, hold));
			return opened;
		});
	}

	/**
	 * Share a spreadsheet with somebody. They get no message.
	 * @param target the spreadsheet
	 * @param person their e-mail address
	 * @param role what they may do, as Drive calls it
	 * @throws SheetsException if it cannot be shared
	 * @throws InterruptedException if the thread was told to stop
	 */
	void share(Target target, String person, String role) throws SheetsException, InterruptedException {
		Permission permission = new Permission().setType("user").setRole(role).setEmailAddress(person);
		this.google.call("'" + target.title() + "', which should be shared with " + person + ",",
				(google) -> google.permissions()
					.create(target.spreadsheetId(), permission)
					.setSendNotificationEmail(false)
					.setSupportsAllDrives(true)
					.setFields("id"));
	}

	private static SpreadsheetName name(ActionRequest request) throws SheetsException {
		return SpreadsheetName.parse(request.text("spreadsheet").orElseThrow());
	}

	private Target openOrMake(SpreadsheetName name, ActionRequest request, StepContext context)
			throws SheetsException, InterruptedException {
		Optional<String> id = (context.savedState().get("spreadsheet_id") instanceof String saved) ? Optional.of(saved)
				: this.workbooks.find(name);
		if (id.isPresent()) {
			return open(id.get(), name, request, Absence.MADE);
		}
		String title = ((SpreadsheetName.Title) name).title();
		Target made = this.workbooks.create(title, request.text("worksheet").orElse(Workbooks.DEFAULT_WORKSHEET));
		context.save(new Progress(0, OptionalInt.empty(), "Made the spreadsheet '" + title + "'",
				Map.of("spreadsheet_id", made.spreadsheetId())));
		return made;
	}

	private static OptionalInt sheetId(SpreadsheetName name) {
		return (name instanceof SpreadsheetName.Id address) ? address.sheetId() : OptionalInt.empty();
	}

	/** Something to do in a sheet. */
	@FunctionalInterface
	interface Work {

		/**
		 * Do it.
		 * @param target the sheet
		 * @param grid its cells
		 * @throws SheetsException if it cannot be done
		 * @throws InterruptedException if the thread was told to stop
		 */
		void run(Target target, Grid grid) throws SheetsException, InterruptedException;

	}

}
