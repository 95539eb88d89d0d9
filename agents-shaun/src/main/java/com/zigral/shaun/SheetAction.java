package com.zigral.shaun;

import java.util.Map;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Parameter;
import com.zigral.shaun.google.SheetsException;

/**
 * One of Shaun's actions.
 */
interface SheetAction {

	/** Which spreadsheet. */
	Parameter SPREADSHEET = Parameter.text("spreadsheet", "The spreadsheet: its title, its id, or its address", 2_000);

	/** Which sheet of it. */
	Parameter WORKSHEET = Parameter.text("worksheet",
			"The title of the worksheet within the spreadsheet; the first one when left out", 100);

	/**
	 * Say that nothing was written, and why.
	 * @param summary what was found, as a sentence
	 * @param output what is given to later steps
	 * @return the outcome
	 */
	static Outcome nothingWritten(String summary, Map<String, Object> output) {
		return Outcome.Succeeded
			.empty("Nothing written: " + Character.toLowerCase(summary.charAt(0)) + summary.substring(1), output);
	}

	/**
	 * Carry it out.
	 * @param request what to do
	 * @param context the step this is done for
	 * @return how it ended
	 * @throws SheetsException if it cannot be done
	 * @throws InterruptedException if the thread was told to stop
	 */
	Outcome perform(ActionRequest request, StepContext context) throws SheetsException, InterruptedException;

}
