package com.zigral.cli.screen;

import java.io.PrintStream;
import java.util.List;

/**
 * Where commands write: a terminal, on which some lines can be drawn again and again, or
 * a file or pipe.
 */
public final class Screen {

	private static final int USUAL_WIDTH = 120;

	private static final int NARROWEST = 40;

	private final PrintStream out;

	private final boolean terminal;

	private final int width;

	private int drawn;

	/**
	 * A screen.
	 * @param out where it writes
	 * @param terminal whether that is a terminal
	 * @param width how many columns a line has
	 */
	public Screen(PrintStream out, boolean terminal, int width) {
		this.out = out;
		this.terminal = terminal;
		this.width = width;
	}

	/**
	 * The screen of this process. Only the script that starts it can tell what its output
	 * is; it says so by the system property {@code zigral.columns}.
	 * @return a terminal with so many columns, or something else when there is no number
	 */
	public static Screen standard() {
		int columns = Integer.getInteger("zigral.columns", 0);
		return new Screen(System.out, columns > 0, (columns > 0) ? Math.max(columns, NARROWEST) : USUAL_WIDTH);
	}

	/**
	 * Whether lines can be drawn again.
	 * @return whether it is a terminal
	 */
	public boolean isTerminal() {
		return this.terminal;
	}

	/**
	 * How many columns a line has.
	 * @return the number of columns
	 */
	public int width() {
		return this.width;
	}

	/**
	 * Write a line below everything there is.
	 * @param line the line
	 */
	public void print(String line) {
		this.out.println(line);
		this.out.flush();
		this.drawn = 0;
	}

	/**
	 * Write the beginning of a line that somebody else ends.
	 * @param beginning the beginning
	 */
	void prompt(String beginning) {
		this.out.print(beginning);
		this.out.flush();
		this.drawn = 0;
	}

	/**
	 * Draw lines over those drawn before, if nothing was printed since.
	 * @param lines the lines, cut where they are too long
	 */
	public void draw(List<String> lines) {
		if (this.drawn > 0) {
			// Up some lines, to the first column, and clear all below (ECMA-48).
			this.out.print("\u001b[" + this.drawn + "A\r\u001b[J");
		}
		lines.forEach((line) -> this.out.println(line.isBlank() ? "" : "  " + TerminalText.cut(line, this.width - 3)));
		this.out.flush();
		this.drawn = lines.size();
	}

}
