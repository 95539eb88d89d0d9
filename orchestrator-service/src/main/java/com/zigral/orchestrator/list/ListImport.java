package com.zigral.orchestrator.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import com.zigral.orchestrator.list.file.StoredRows;
import com.zigral.orchestrator.list.file.UnreadableFileException;
import com.zigral.service.problem.ProblemException;
import com.zigral.shaun.table.Column;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets lists of people in: a look at what a list would bring, then the list, a thousand
 * rows at a time, so that a crash continues where it was.
 */
@Component
class ListImport {

	private static final int BATCH = 1_000;

	/** How many rows a preview shows. */
	private static final int SHOWN = 20;

	private final ListStore store;

	private final ListedPeople listed;

	private final KnownProfiles known;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ListImport(ListStore store, ListedPeople listed, KnownProfiles known, TransactionTemplate transaction,
			Clock clock) {
		this.store = store;
		this.listed = listed;
		this.known = known;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Keep rows as a list that has not come in yet.
	 * @param source where they come from
	 * @param name the list's name
	 * @param rows the rows
	 * @return the list; the one there is when the same rows were brought before
	 * @throws UnreadableFileException if they do not tell of people
	 */
	PeopleList add(ListSource source, String name, StoredRows rows) throws UnreadableFileException {
		String digest = digest(rows.content());
		Optional<PeopleList> before = this.store.findByDigest(digest);
		if (before.isPresent()) {
			return before.get();
		}
		try {
			ListColumns columns = ListColumns.of(rows.first(ListColumns.SAMPLE));
			PeopleList list = new PeopleList(UUID.randomUUID().toString(), name, source.kind(), source.origin(),
					columns.headerRow(), columns.columns(), counts(columns, rows), rows.count(), 0,
					this.clock.instant(), null);
			return this.store.add(list, digest, rows) ? list : this.store.findByDigest(digest).orElse(list);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Take the columns of a list for something else.
	 * @param id the list
	 * @param changes the field of each changed column by its position
	 * @return the list with the counts that come of it
	 */
	PeopleList setColumns(String id, Map<String, @Nullable String> changes) {
		PeopleList list = this.store.require(id);
		StoredRows rows = this.store.rows(id).filter((_) -> list.committedRow() == 0).orElseThrow(() -> comeIn(list));
		ListColumns columns = list.listColumns().with(changes);
		try {
			this.store.setColumns(id, columns, counts(columns, rows));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.store.require(id);
	}

	private static ProblemException comeIn(PeopleList list) {
		return new ProblemException(HttpStatus.CONFLICT,
				"The list '%s' has come in already: delete it and bring it again to take its columns for something else."
					.formatted(list.name()));
	}

	/**
	 * The first rows of a list that has not come in.
	 * @param list the list
	 * @return the rows as they would come in
	 */
	List<ListPerson> preview(PeopleList list) {
		List<ListPerson> shown = new ArrayList<>();
		this.store.rows(list.id()).ifPresent((rows) -> {
			try {
				read(list.listColumns(), rows, SHOWN, (people, last) -> {
					if (shown.isEmpty()) {
						shown.addAll(people);
					}
					return false;
				});
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return shown;
	}

	/**
	 * Let a list in. Doing it again continues where it was, and changes nothing at its
	 * end.
	 * @param id the list
	 * @return the list
	 */
	PeopleList commit(String id) {
		PeopleList list = this.store.require(id);
		Optional<StoredRows> rows = (list.committedAt() == null) ? this.store.rows(id) : Optional.empty();
		if (rows.isPresent()) {
			Classifier classifier = new Classifier(this.known);
			try {
				read(list.listColumns(), rows.get(), BATCH, (people, last) -> {
					this.transaction.executeWithoutResult((_) -> comeIn(id, people, last, classifier));
					return true;
				});
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.store.finish(id, this.clock.instant());
		}
		return this.store.require(id);
	}

	private void comeIn(String id, List<ListPerson> people, int last, Classifier classifier) {
		int committed = this.store.lockCommittedRow(id).orElseThrow(() -> new ListNotFoundException(id));
		classifier.skip(people.stream().filter((person) -> person.row() <= committed).toList());
		List<ListPerson> next = people.stream().filter((person) -> person.row() > committed).toList();
		List<ListPerson> wanted = new ArrayList<>();
		classifier.kinds(next).forEach((person, kind) -> {
			if (kind.comesIn()) {
				wanted.add(person);
			}
		});
		if (!next.isEmpty()) {
			this.listed.add(id, wanted);
			this.store.setCommittedRow(id, last);
		}
	}

	private Map<String, RowCount> counts(ListColumns columns, StoredRows rows) throws IOException {
		Map<RowKind, RowCount.Builder> counts = new EnumMap<>(RowKind.class);
		for (RowKind kind : RowKind.values()) {
			counts.put(kind, new RowCount.Builder());
		}
		Classifier classifier = new Classifier(this.known);
		BiConsumer<ListPerson, RowKind> count = (person, kind) -> counts.getOrDefault(kind, new RowCount.Builder())
			.add(person.row());
		read(columns, rows, BATCH, (people, last) -> {
			classifier.kinds(people).forEach(count);
			return true;
		});
		Map<String, RowCount> built = new LinkedHashMap<>();
		counts.forEach((kind, builder) -> built.put(kind.key(), builder.build()));
		return built;
	}

	private static void read(ListColumns columns, StoredRows rows, int batch, Batches taker) throws IOException {
		Map<Column, List<Integer>> positions = columns.positions();
		List<ListPerson> people = new ArrayList<>();
		boolean[] more = { true };
		rows.forEach((number, cells) -> {
			if (number > columns.headerRow()) {
				people.add(ListPerson.of(positions, number, cells));
			}
			if (people.size() == batch) {
				more[0] = taker.take(List.copyOf(people), number);
				people.clear();
			}
			return more[0];
		});
		if (!people.isEmpty()) {
			taker.take(List.copyOf(people), people.getLast().row());
		}
	}

	private static String digest(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Takes some people of a list. */
	@FunctionalInterface
	private interface Batches {

		boolean take(List<ListPerson> people, int lastRow);

	}

}
