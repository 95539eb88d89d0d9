package com.zigral.launcher;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.zigral.cli.client.OrchestratorClient;
import com.zigral.cli.screen.Screen;
import com.zigral.cli.screen.Table;
import com.zigral.launcher.setting.LaunchException;

/**
 * One command, from the sentence to the filled sheet, for a person to watch.
 */
final class Demo {

	private static final String SHEET = "Austin CTOs";

	static final String COMMAND = "Find CTOs of fintech companies in Austin and add them to the sheet " + SHEET;

	/** Where Shaun puts people unless a command says otherwise. */
	private static final String WORKSHEET = "Prospects";

	/** What of each person is shown, where the sheet has it. */
	private static final List<String> COLUMNS = List.of("Full Name", "Title", "Company", "Location", "Profile URL");

	private final Stack stack;

	private final Screen screen;

	private final DemoJob job;

	Demo(Stack stack, Screen screen, Clock clock) {
		this.stack = stack;
		this.screen = screen;
		this.job = new DemoJob(stack, screen, clock);
	}

	/**
	 * Give the command, show how it continues, and show the sheet.
	 * @throws LaunchException if the job does not complete or the sheet has no rows
	 */
	void run() throws InterruptedException {
		try (OrchestratorClient orchestrator = new OrchestratorClient(this.stack.uri(Service.ORCHESTRATOR),
				Optional.empty())) {
			String elapsed = this.job.run(orchestrator, COMMAND).elapsed();
			showSheet();
			this.screen.print("The job took " + elapsed + ".");
		}
	}

	private void showSheet() {
		List<String> ids = this.stack.sheets().idsOf(SHEET);
		List<List<String>> rows = ids.isEmpty() ? List.of() : this.stack.sheets().rows(ids.getFirst(), WORKSHEET);
		if (rows.size() < 2) {
			throw new LaunchException(
					"The job completed, but the sheet '" + SHEET + "' has no people. " + this.job.whereToRead());
		}
		this.screen.print("");
		this.screen.print("The sheet '" + SHEET + "' has " + (rows.size() - 1) + " people:");
		this.screen.print("");
		new Table(rows).columns(COLUMNS)
			.lines(this.screen.width() - 2)
			.forEach((line) -> this.screen.print("  " + line));
		this.screen.print("");
		this.screen.print(
				"The whole sheet: " + this.stack.sheets().uri().resolve("/spreadsheets/d/" + ids.getFirst() + "/edit"));
	}

}
