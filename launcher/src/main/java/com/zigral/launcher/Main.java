package com.zigral.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * The launcher's entry point, run in the project's directory.
 */
public final class Main {

	private Main() {
	}

	/**
	 * Run one of the launcher's commands and exit with its exit code.
	 * @param args the command and its options
	 * @throws InterruptedException if the main thread was told to stop
	 */
	public static void main(String[] args) throws InterruptedException {
		Path root = Path.of("").toAbsolutePath();
		System.exit(Launcher.run(root, System.getenv(), List.of(args)));
	}

}
