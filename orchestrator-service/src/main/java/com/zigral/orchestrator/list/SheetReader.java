package com.zigral.orchestrator.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.DetachedStep;
import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.list.file.StoredRows;
import com.zigral.orchestrator.list.file.UnreadableFileException;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import com.zigral.shaun.table.Column;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads a sheet as a list, by the action with which plans read it.
 */
@Component
class SheetReader {

	private static final String AGENT = "shaun";

	private static final String ACTION = "read_prospects";

	/** The people in rows without an address, in the request and in what comes of it. */
	private static final String UNRESOLVED = "unresolved";

	private final Catalog catalog;

	private final Clock clock;

	SheetReader(Catalog catalog, Clock clock) {
		this.catalog = catalog;
		this.clock = clock;
	}

	/**
	 * Read a sheet.
	 * @param spreadsheet its title, id or address
	 * @param worksheet which of its tabs, empty for the first one
	 * @return its rows
	 * @throws InvalidInputException if it cannot be read
	 * @throws InterruptedException if the thread was told to stop
	 */
	Sheet read(String spreadsheet, Optional<String> worksheet) throws InterruptedException {
		Agent shaun = this.catalog.agent(AGENT)
			.orElseThrow(() -> new InvalidInputException("spreadsheet", "cannot be read: no agent reads sheets here"));
		Map<String, Object> parameters = new LinkedHashMap<>(Map.of("spreadsheet", spreadsheet, UNRESOLVED, true));
		worksheet.ifPresent((title) -> parameters.put("worksheet", title));
		return switch (shaun.perform(new ActionRequest(ACTION, parameters), new DetachedStep("list", this.clock))) {
			case Outcome.Succeeded succeeded -> sheet(succeeded.output());
			case Outcome.NotBefore later -> throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, later.reason());
			case Outcome.Failed failed ->
				throw new InvalidInputException("spreadsheet", "cannot be read: " + failed.reason());
			case Outcome.NeedsHuman human ->
				throw new InvalidInputException("spreadsheet", "cannot be read: " + human.question());
		};
	}

	private static Sheet sheet(Map<String, Object> output) {
		if (Boolean.TRUE.equals(output.get("cut"))) {
			throw new InvalidInputException("spreadsheet",
					"has more people than are read from a sheet, which are 10,000: download it as CSV or .xlsx and import the file");
		}
		List<Map<?, ?>> people = Stream.of(Prospect.KIND, UNRESOLVED)
			.flatMap((kind) -> (output.get(kind) instanceof List<?> entries) ? entries.stream() : Stream.empty())
			.<Map<?, ?>>mapMulti((entry, next) -> {
				if (entry instanceof Map<?, ?> person) {
					next.accept(person);
				}
			})
			.sorted(Comparator.comparingInt(SheetReader::row))
			.toList();
		return new Sheet(rows(people), String.valueOf(output.getOrDefault("spreadsheet_url", "")),
				String.valueOf(output.getOrDefault("title", "")));
	}

	private static int row(Map<?, ?> person) {
		return (person.get("row") instanceof Integer row) ? row : Integer.MAX_VALUE;
	}

	private static StoredRows rows(List<Map<?, ?>> people) {
		try (StoredRows.Writer rows = new StoredRows.Writer()) {
			rows.add(1, Arrays.stream(Column.values()).map(Column::header).toList());
			int row = 1;
			for (Map<?, ?> person : people) {
				row = (row(person) < Integer.MAX_VALUE && row(person) > row) ? row(person) : row + 1;
				rows.add(row, Arrays.stream(Column.values()).map((column) -> text(person, column)).toList());
			}
			return rows.stored();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (UnreadableFileException ex) {
			throw new InvalidInputException("spreadsheet", ex.reason());
		}
	}

	private static String text(Map<?, ?> person, Column column) {
		Object text = person.get(column.field().map(Prospect.Field::key).orElseGet(() -> ListColumns.key(column)));
		return (text instanceof String known && !known.equals("[no name]")) ? known : "";
	}

	/**
	 * A sheet that was read.
	 *
	 * @param rows its rows
	 * @param url its address
	 * @param title its title
	 */
	record Sheet(StoredRows rows, String url, String title) {
	}

}
