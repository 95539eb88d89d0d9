package com.zigral.standin.sheets.grid;

import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

import com.zigral.standin.sheets.request.ApiException;

/**
 * All spreadsheets of the server. One call works on them at a time, and a change happens
 * as a whole or not at all.
 */
public final class Spreadsheets {

	private final ReentrantLock lock = new ReentrantLock();

	private final SheetFiles files;

	private final LinkedHashMap<String, Spreadsheet> byId = new LinkedHashMap<>();

	/**
	 * Keep spreadsheets.
	 * @param files where they are kept
	 * @param loaded those there are
	 */
	public Spreadsheets(SheetFiles files, Collection<Spreadsheet> loaded) {
		this.files = files;
		loaded.forEach((spreadsheet) -> this.byId.put(spreadsheet.id(), spreadsheet));
	}

	/**
	 * Look at a spreadsheet on behalf of the service account.
	 * @param <T> the type of the answer
	 * @param id its id
	 * @param look what to do with it
	 * @return the answer
	 */
	public <T> T read(String id, Function<Spreadsheet, T> look) {
		return locked(() -> look.apply(accessible(id)));
	}

	/**
	 * Change a spreadsheet on behalf of the service account.
	 * @param <T> the type of the answer
	 * @param id its id
	 * @param change what to do with it
	 * @return the answer
	 */
	public <T> T change(String id, Function<Spreadsheet, T> change) {
		return locked(() -> keep(accessible(id).copy(), change));
	}

	/**
	 * Change a spreadsheet on behalf of the person it belongs to.
	 * @param <T> the type of the answer
	 * @param id its id
	 * @param change what to do with it
	 * @return the answer
	 */
	public <T> T changeAsPerson(String id, Function<Spreadsheet, T> change) {
		return locked(() -> keep(existing(id).copy(), change));
	}

	/**
	 * Make a spreadsheet with one empty sheet.
	 * @param <T> the type of the answer
	 * @param title its title
	 * @param change what to do with it first
	 * @return the answer
	 */
	public <T> T create(String title, Function<Spreadsheet, T> change) {
		byte[] random = new byte[32];
		ThreadLocalRandom.current().nextBytes(random);
		String id = "1" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		Worksheet first = new Worksheet(0, SheetProperties.titled("Sheet1"));
		return locked(() -> keep(new Spreadsheet(id, title, true, List.of(first)), change));
	}

	/**
	 * Delete a spreadsheet.
	 * @param id its id
	 */
	public void delete(String id) {
		locked(() -> {
			existing(id);
			this.byId.remove(id);
			this.files.delete(id);
			return id;
		});
	}

	/**
	 * All spreadsheets, the one changed last first.
	 * @return the spreadsheets, not to be changed
	 */
	public List<Spreadsheet> all() {
		return locked(() -> List.copyOf(this.byId.sequencedValues().reversed()));
	}

	Spreadsheet existing(String id) {
		Spreadsheet spreadsheet = this.byId.get(id);
		if (spreadsheet == null) {
			throw ApiException.notFound();
		}
		return spreadsheet;
	}

	private Spreadsheet accessible(String id) {
		Spreadsheet spreadsheet = existing(id);
		if (!spreadsheet.isShared()) {
			throw ApiException.denied();
		}
		return spreadsheet;
	}

	private <T> T keep(Spreadsheet copy, Function<Spreadsheet, T> change) {
		T answer = change.apply(copy);
		copy.checkSize();
		this.files.save(copy);
		this.byId.remove(copy.id());
		this.byId.put(copy.id(), copy);
		return answer;
	}

	private <T> T locked(Supplier<T> work) {
		this.lock.lock();
		try {
			return work.get();
		}
		finally {
			this.lock.unlock();
		}
	}

}
