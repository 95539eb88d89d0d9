package com.zigral.shaun.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import com.google.api.services.drive.model.Permission;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Progress;
import com.zigral.agent.ResourceLock;
import com.zigral.agent.StepContext;
import com.zigral.shaun.google.GoogleClient;
import com.zigral.shaun.google.RetryPolicy;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.google.SpreadsheetLocks;
import com.zigral.shaun.sheet.Spreadsheets.Absence;

/**
 * Opens the sheet that a request names and does something in it, with retries, and with
 * one writer at a time.
 */
public final class SheetAccess {

	private final GoogleClient google;

	private final Spreadsheets workbooks;

	private final SpreadsheetLocks locks;

	private final RetryPolicy retries;

	/**
	 * Make the access to all spreadsheets of an account.
	 * @param google the account
	 * @param locks who may write where
	 * @param retries how often something is tried
	 * @param headers the headers of sheets that are made
	 */
	public SheetAccess(GoogleClient google, SpreadsheetLocks locks, RetryPolicy retries, List<String> headers) {
		this.google = google;
		this.workbooks = new Spreadsheets(google, headers);
		this.locks = locks;
		this.retries = retries;
	}

	/**
	 * Ask Google whether it lets the account in. Nothing is opened and nothing changes.
	 * @return the account's address, with which people share their spreadsheets
	 * @throws SheetsException if Google does not
	 * @throws InterruptedException if the thread was told to stop
	 */
	public String checkAccess() throws SheetsException, InterruptedException {
		this.google.call("Google Drive",
				(google) -> google.files().list().setQ("trashed = false").setFields("files(id)").setPageSize(1));
		return this.google.email();
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
	public TargetSheet writing(ActionRequest request, StepContext context, Work work)
			throws SheetsException, InterruptedException {
		SpreadsheetName name = name(request);
		return this.retries.until(() -> {
			TargetSheet opened = this.locks.during("title " + name, context,
					(hold) -> openOrMake(name, request, context));
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
	public TargetSheet existing(ActionRequest request, StepContext context, Work work)
			throws SheetsException, InterruptedException {
		return this.retries.until(() -> work(open(request), context, work));
	}

	/**
	 * Read the sheet that a request names, which must exist.
	 * @param request the request
	 * @param work what to do; done again from its start when nobody knows whether it was
	 * @return the sheet
	 * @throws SheetsException if it cannot be done
	 * @throws InterruptedException if the thread was told to stop
	 */
	public TargetSheet reading(ActionRequest request, Work work) throws SheetsException, InterruptedException {
		return this.retries.until(() -> {
			TargetSheet opened = open(request);
			work.run(opened, new SheetClient(this.google, opened, ResourceLock.UNCONTESTED));
			return opened;
		});
	}

	private TargetSheet open(ActionRequest request) throws SheetsException, InterruptedException {
		SpreadsheetName name = name(request);
		String id = this.workbooks.find(name)
			.orElseThrow(() -> SheetsException.of("No spreadsheet called '" + name + "' is shared with "
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
	public Optional<TargetSheet> looking(ActionRequest request, Work work)
			throws SheetsException, InterruptedException {
		SpreadsheetName name = name(request);
		return this.retries.until(() -> {
			Optional<String> id = this.workbooks.find(name);
			Optional<TargetSheet> found = id.isEmpty() ? Optional.empty()
					: this.workbooks.open(id.get(), request.text("worksheet"), sheetId(name), Absence.SEEN);
			if (found.isPresent()) {
				work.run(found.get(), new SheetClient(this.google, found.get(), ResourceLock.UNCONTESTED));
			}
			return found;
		});
	}

	private TargetSheet open(String id, SpreadsheetName name, ActionRequest request, Absence absence)
			throws SheetsException, InterruptedException {
		return this.workbooks.open(id, request.text("worksheet"), sheetId(name), absence).orElseThrow();
	}

	private TargetSheet work(TargetSheet opened, StepContext context, Work work)
			throws SheetsException, InterruptedException {
		return this.locks.during("id " + opened.spreadsheetId(), context, (hold) -> {
			work.run(opened, new SheetClient(this.google, opened, hold));
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
	public void share(TargetSheet target, String person, String role) throws SheetsException, InterruptedException {
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

	private TargetSheet openOrMake(SpreadsheetName name, ActionRequest request, StepContext context)
			throws SheetsException, InterruptedException {
		Optional<String> id = (context.savedState().get("spreadsheet_id") instanceof String saved) ? Optional.of(saved)
				: this.workbooks.find(name);
		if (id.isPresent()) {
			return open(id.get(), name, request, Absence.MADE);
		}
		String title = name.toString();
		TargetSheet made = this.workbooks.create(title,
				request.text("worksheet")
					.map(SpreadsheetName::normalized)
					.filter((text) -> !text.isEmpty())
					.orElse(Spreadsheets.DEFAULT_WORKSHEET));
		context.save(new Progress(0, OptionalInt.empty(), "Made the spreadsheet '" + title + "'",
				Map.of("spreadsheet_id", made.spreadsheetId())));
		return made;
	}

	private static OptionalLong sheetId(SpreadsheetName name) {
		return (name instanceof SpreadsheetName.Id address) ? address.sheetId() : OptionalLong.empty();
	}

	/** Something to do in a sheet. */
	@FunctionalInterface
	public interface Work {

		/**
		 * Do it.
		 * @param target the sheet
		 * @param client its cells
		 * @throws SheetsException if it cannot be done
		 * @throws InterruptedException if the thread was told to stop
		 */
		void run(TargetSheet target, SheetClient client) throws SheetsException, InterruptedException;

	}

}
