package com.zigral.agent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an agent may know of the step it works for, and where it leaves its traces. Used
 * by one thread at a time.
 */
public interface StepContext {

	/**
	 * The job this step belongs to.
	 * @return the job's id
	 */
	String jobId();

	/**
	 * The step within its job.
	 * @return the step's id
	 */
	String stepId();

	/**
	 * The clock to tell the time by.
	 * @return the clock
	 */
	Clock clock();

	/**
	 * The state that an earlier attempt at this step saved last.
	 * @return the state, empty on the first attempt
	 */
	Map<String, Object> savedState();

	/**
	 * What a person answered to this step's {@link Outcome.NeedsHuman}.
	 * @return the answer, empty when nobody was asked
	 */
	Optional<String> answer();

	/**
	 * Save how far the step has come. When this returns, a crash repeats nothing that
	 * came before.
	 * @param progress how far
	 * @throws StepStoppedException if the step must not go on: its job was cancelled, or
	 * another replica has taken it over
	 */
	void save(Progress progress);

	/**
	 * Keep a file for people to look at. Never give it a page that shows a password.
	 * @param name its name within the step, such as {@code failure.png}; a second file of
	 * the same name replaces the first
	 * @param mediaType its media type
	 * @param content its bytes
	 * @return the artifact to name in the {@link Outcome}
	 */
	Artifact keep(String name, String mediaType, byte[] content);

	/**
	 * Send something to somebody, once: however often this is called, on whichever
	 * replica, and whatever crashes in between. This is the only way to send anything.
	 * @param outreach what to send, as {@link Agent#outreach} had it; the words that are
	 * sent are those a person approved
	 * @param sender how it is sent
	 * @return what became of it
	 * @throws StepStoppedException if the step must not go on
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	default Delivery deliver(Outreach outreach, OutreachSender sender) throws InterruptedException {
		return new Delivery.Skipped("Nothing may be sent from here");
	}

	/**
	 * Take one from the account's budget for something that is not sent to anybody, such
	 * as a {@code profile_view}.
	 * @param kind the budget's name
	 * @return how to end the step when the budget is used up, empty when one was taken
	 */
	default Optional<Outcome.NotBefore> spend(String kind) {
		return Optional.empty();
	}

	/**
	 * The past jobs most like a text, with what came of them, to learn from. An agent
	 * does its work as well when there are none.
	 * @param text what they are to be like, such as the step's task in a few words
	 * @return a few jobs, the most like first, never the job of this step; none when the
	 * text is blank. While they cannot be asked for, this ends the attempt as
	 * {@link #save} does then, and the step is done again later
	 */
	default List<PastJob> pastJobs(String text) {
		return List.of();
	}

	/**
	 * Take something that only one job may work with at a time, over all replicas, such
	 * as a spreadsheet.
	 * @param resource what it is, the same text for everybody
	 * @return the hold, to be closed when the work is done; empty while somebody else has
	 * it
	 */
	default Optional<ResourceLock> hold(String resource) {
		return Optional.of(ResourceLock.UNCONTESTED);
	}

}
