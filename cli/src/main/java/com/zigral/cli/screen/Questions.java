package com.zigral.cli.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Asks whoever sits at the terminal.
 */
public final class Questions {

	private final Screen screen;

	private final BufferedReader in;

	private final boolean answered;

	/**
	 * Questions to somebody or nobody.
	 * @param screen where the questions are put
	 * @param in where the answers come from
	 * @param answered whether somebody is there to answer
	 */
	public Questions(Screen screen, BufferedReader in, boolean answered) {
		this.screen = screen;
		this.in = in;
		this.answered = answered;
	}

	/**
	 * Whether somebody is there to answer.
	 * @return whether questions are answered
	 */
	public boolean areAnswered() {
		return this.answered;
	}

	/**
	 * Ask for a line of text.
	 * @param question the question
	 * @return the answer, blank when there is none
	 */
	public String text(String question) {
		this.screen.prompt(question + " ");
		try {
			String line = this.in.readLine();
			return (line != null) ? line.strip() : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The terminal could not be read", ex);
		}
	}

	/**
	 * Ask for a yes or no.
	 * @param question the question
	 * @return whether the answer begins with a y
	 */
	public boolean yes(String question) {
		return text(question + " [y/N]").toLowerCase(Locale.ROOT).startsWith("y");
	}

}
