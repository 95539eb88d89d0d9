package com.zigral.orchestrator.planning.offline.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The files of the vocabulary: tables with tabs between their columns and notes after a
 * hash, and others.
 */
public final class Resource {

	private Resource() {
	}

	/**
	 * Read a table.
	 * @param name the file's name
	 * @param columns how many columns each row is given, empty ones where it has fewer
	 * @return its rows
	 */
	public static List<List<String>> rows(String name, int columns) {
		try (BufferedReader reader = reader(name)) {
			return reader.lines()
				.filter((line) -> !line.isBlank() && line.charAt(0) != '#')
				.map((line) -> Arrays.asList(Arrays.copyOf(line.split("\t", -1), columns)))
				.map((row) -> row.stream().map((cell) -> Objects.requireNonNullElse(cell, "")).toList())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Open a file.
	 * @param name its name
	 * @return its text, to be closed by whoever reads it
	 */
	static BufferedReader reader(String name) {
		InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name);
		return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
	}

}
