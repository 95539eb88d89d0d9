package com.zigral.standin.linkedin.markup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What was done to the practice site, oldest first. Safe for several threads.
 */
public final class Ledger {

	private final Clock clock;

	private final List<LedgerEntry> entries = new CopyOnWriteArrayList<>();

	public Ledger(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Everything that was done so far.
	 * @return the entries
	 */
	public List<LedgerEntry> entries() {
		return List.copyOf(this.entries);
	}

	/**
	 * The paths asked for by things of one kind, oldest first.
	 * @param kind the kind
	 * @return the paths with their queries
	 */
	public List<String> paths(LedgerEntry.Kind kind) {
		return this.entries.stream().filter((entry) -> entry.kind() == kind).map(LedgerEntry::path).toList();
	}

	/** Forget everything. */
	public void clear() {
		this.entries.clear();
	}

	/**
	 * The words sent by things of one kind, oldest first.
	 * @param kind the kind
	 * @return the words, empty ones where nothing was said
	 */
	public List<String> texts(LedgerEntry.Kind kind) {
		return this.entries.stream().filter((entry) -> entry.kind() == kind).map(LedgerEntry::text).toList();
	}

	public void add(LedgerEntry.Kind kind, String account, String path) {
		add(kind, account, path, "");
	}

	public void add(LedgerEntry.Kind kind, String account, String path, String text) {
		this.entries.add(new LedgerEntry(this.clock.instant(), kind, account, path, text));
	}

	public List<Map<String, Object>> toData() {
		return this.entries.stream()
			.map((entry) -> Map.<String, Object>of("at", entry.at().toString(), "kind", entry.kind().key(), "account",
					entry.account(), "path", entry.path(), "text", entry.text()))
			.toList();
	}

}
