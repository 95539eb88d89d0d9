package com.zigral.cli;

/**
 * Says, when somebody presses Ctrl-C, that the job they watch goes on without them.
 */
final class Goodbye {

	private Goodbye() {
	}

	/**
	 * Watch a job.
	 * @param terminal where to say it
	 * @param id the job's id
	 * @param watch how the job is watched
	 * @return the job as it was left
	 */
	static Job during(Terminal terminal, String id, Watch watch) throws InterruptedException {
		Thread goodbye = new Thread(() -> {
			terminal.screen().print("");
			terminal.screen().print("Job " + id + " goes on without you. Look at it: ./zigral job " + id);
		}, "goodbye");
		Runtime.getRuntime().addShutdownHook(goodbye);
		try {
			return watch.watch();
		}
		finally {
			forget(goodbye);
		}
	}

	private static void forget(Thread goodbye) {
		try {
			Runtime.getRuntime().removeShutdownHook(goodbye);
		}
		catch (IllegalStateException ex) {
			// The process is ending at this very moment, and says goodbye.
		}
	}

	/** A way to watch a job. */
	interface Watch {

		Job watch() throws InterruptedException;

	}

}
