package com.zigral.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Asks whoever sits at the terminal.
 */
final class Questions {

	private final Screen screen;

	private final BufferedReader in;

	private final boolean answered;

	/**
	 * Questions to somebody or nobody.
	 * @param screen where the questions are put
	 * @param in where the answers come from
	 * @param answered whether somebody is there to answer
	 */
	Questions(Screen screen, BufferedReader in, boolean answered) {
		this.screen = screen;
		this.in = in;
		this.answered = answered;
	}

	boolean areAnswered() {
		return this.answered;
	}

	/**
	 * Ask for a line of text.
	 * @param question the question
	 * @return the answer, blank when there is none
	 */
	String text(String question) {
		this.screen.prompt(question + " ");
		try {
			String line = this.in.readLine();
			return (line != null) ? line.strip() : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The terminal could not be read", ex);
		}
	}

	boolean yes(String question) {
		return text(question + " [y/N]").toLowerCase(Locale.ROOT).startsWith("y");
	}

}
