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

	/**
	 * Create an empty ledger.
	 * @param clock what dates the entries
	 */
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

	/**
	 * Note what was done without words.
	 * @param kind what was done
	 * @param account the account that did it, empty when it was somebody else
	 * @param path to what: the path of a page, with its query, or of a profile
	 */
	public void add(LedgerEntry.Kind kind, String account, String path) {
		add(kind, account, path, "");
	}

	/**
	 * Note what was done.
	 * @param kind what was done
	 * @param account the account that did it, empty when it was somebody else
	 * @param path to what: the path of a page, with its query, or of a profile
	 * @param text the words sent along, empty for none
	 */
	public void add(LedgerEntry.Kind kind, String account, String path, String text) {
		this.entries.add(new LedgerEntry(this.clock.instant(), kind, account, path, text));
	}

	/**
	 * The entries as JSON data.
	 * @return {@code at} (ISO 8601, in UTC), {@code kind}, {@code account}, {@code path}
	 * and {@code text} of each, the oldest first
	 */
	public List<Map<String, Object>> toData() {
		return this.entries.stream()
			.map((entry) -> Map.<String, Object>of("at", entry.at().toString(), "kind", entry.kind().key(), "account",
					entry.account(), "path", entry.path(), "text", entry.text()))
			.toList();
	}

}
