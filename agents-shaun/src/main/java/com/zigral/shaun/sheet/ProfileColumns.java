package com.zigral.shaun.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zigral.shaun.google.SheetsException;

/**
 * Finds the columns that hold the profiles of a sheet's people, by their contents as well
 * as by their names. Exporters write up to three of them: the readable address, one with
 * a member's id, and one of Sales Navigator.
 */
final class ProfileColumns {

	/** How many rows are looked at. */
	private static final int MAX_ROWS = 1_000;

	/** Whose profile it is when the header says so. */
	private static final Pattern SOMEBODY_ELSES = Pattern.compile(
			"\\b(?:owner|sender|refer\\w*|recruiter|manager|assistant|introduc\\w*|intro|via|company|created by)\\b");

	private static final Pattern MEMBER_ID = Pattern.compile(".*/(?:in/AC[A-Za-z]AA|sales/).*");

	private final String place;

	private final SheetCells cells;

	private final int headerRow;

	private final List<String> headers;

	ProfileColumns(String place, SheetCells cells, int headerRow, List<String> headers) {
		this.place = place;
		this.cells = cells;
		this.headerRow = headerRow;
		this.headers = headers;
	}

	/**
	 * The columns, the one that counts first.
	 * @return the positions, none when no column holds profiles
	 * @throws SheetsException if several could be meant
	 */
	List<Integer> find() throws SheetsException {
		List<Candidate> named = candidates().filter((column) -> column.rank().isPresent()).toList();
		List<Candidate> readable = named.stream().filter((column) -> column.readable() > 0).sorted(order()).toList();
		if (!readable.isEmpty()) {
			return readable.stream().map(Candidate::position).toList();
		}
		List<Candidate> unnamed = candidates().filter((column) -> column.rank().isEmpty())
			.filter((column) -> 2 * column.readable() >= Math.max(1, column.filled()) && column.readable() > 0)
			.filter((column) -> !SOMEBODY_ELSES.matcher(HeaderNames.words(this.headers.get(column.position()))).find())
			.sorted(order())
			.toList();
		if (!unnamed.isEmpty()) {
			refuseTie(unnamed);
			return List.of(unnamed.getFirst().position());
		}
		return byNameOnly(named.stream().filter((column) -> column.companies() == 0).toList());
	}

	private List<Integer> byNameOnly(List<Candidate> named) throws SheetsException {
		List<Candidate> filled = named.stream().filter((column) -> column.filled() > 0).toList();
		List<Candidate> best = filled.isEmpty() ? named : filled;
		if (best.size() > 1) {
			throw ambiguous(best.get(0), best.get(1));
		}
		return best.stream().map(Candidate::position).toList();
	}

	private void refuseTie(List<Candidate> columns) throws SheetsException {
		if (columns.size() > 1 && columns.get(0).readable() == columns.get(1).readable()
				&& columns.get(0).formulas() == columns.get(1).formulas()) {
			throw ambiguous(columns.get(0), columns.get(1));
		}
	}

	private SheetsException ambiguous(Candidate first, Candidate second) {
		return SheetsException.of("In %s, the headers '%s' (%s) and '%s' (%s) both mean %s; rename one of them"
			.formatted(this.place, this.headers.get(first.position()), A1.cell(this.headerRow, first.position()),
					this.headers.get(second.position()), A1.cell(this.headerRow, second.position()),
					Column.PROFILE_URL.header()));
	}

	private static Comparator<Candidate> order() {
		return Comparator.comparing(Candidate::isMemberId)
			.thenComparingInt((column) -> -column.readable())
			.thenComparingInt(Candidate::formulas)
			.thenComparingInt((column) -> column.rank().orElse(Integer.MAX_VALUE))
			.thenComparingInt(Candidate::position);
	}

	private Stream<Candidate> candidates() {
		return IntStream.range(0, this.headers.size()).mapToObj(this::candidate);
	}

	private Candidate candidate(int column) {
		int filled = 0;
		int readable = 0;
		int memberIds = 0;
		int companies = 0;
		int formulas = 0;
		int end = Math.min(this.cells.height(), this.headerRow + 1 + MAX_ROWS);
		for (int row = this.headerRow + 1; row < end; row++) {
			if (!this.cells.isBlank(row, column)) {
				filled++;
				CellValue cell = this.cells.value(row, column);
				Optional<?> profile = ProfileAddress.of(cell);
				readable += profile.isPresent() ? 1 : 0;
				memberIds += MEMBER_ID.matcher(cell.source()).matches() ? 1 : 0;
				formulas += cell.isFormula() ? 1 : 0;
				companies += ProfileAddress.isCompany(cell.source()) ? 1 : 0;
			}
		}
		return new Candidate(column, HeaderNames.rank(Column.PROFILE_URL, this.headers.get(column)), filled, readable,
				memberIds > 0 && memberIds == readable, companies, formulas);
	}

	/**
	 * A column that may hold profiles.
	 *
	 * @param position where it is
	 * @param rank how well its header says so, empty when it does not
	 * @param filled how many cells are filled
	 * @param readable how many of them name a profile
	 * @param isMemberId whether all of these do so by a member's id
	 * @param companies how many name a company
	 * @param formulas how many are formulas
	 */
	private record Candidate(int position, OptionalInt rank, int filled, int readable, boolean isMemberId,
			int companies, int formulas) {
	}

}
