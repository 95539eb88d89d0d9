package com.zigral.cli;

/**
 * The entry point of the terminal's commands.
 */
public final class Main {

	private Main() {
	}

	/**
	 * Run a command and exit with its exit code.
	 * @param args the command and its options
	 */
	public static void main(String[] args) {
		System.exit(Commands.run(Terminal.standard(), args));
	}

}
