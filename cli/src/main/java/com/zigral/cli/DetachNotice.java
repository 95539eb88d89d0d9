package com.zigral.cli;

import com.zigral.cli.client.Job;

/**
 * Says, when somebody presses Ctrl-C, that the job they watch continues without them.
 */
final class DetachNotice {

	private DetachNotice() {
	}

	/**
	 * Watch a job.
	 * @param terminal where to say it
	 * @param id the job's id
	 * @param watch how the job is watched
	 * @return the job as it was left
	 */
	static Job during(Terminal terminal, String id, Watch watch) throws InterruptedException {
		Thread notice = new Thread(() -> {
			terminal.screen().print("");
			terminal.screen().print("Job " + id + " continues without you. Look at it: ./zigral job " + id);
		}, "detach-notice");
		Runtime.getRuntime().addShutdownHook(notice);
		try {
			return watch.watch();
		}
		finally {
			forget(notice);
		}
	}

	private static void forget(Thread notice) {
		try {
			Runtime.getRuntime().removeShutdownHook(notice);
		}
		catch (IllegalStateException ex) {
			// The process is ending at this very moment, and says so itself.
		}
	}

	/** A way to watch a job. */
	interface Watch {

		Job watch() throws InterruptedException;

	}

}
