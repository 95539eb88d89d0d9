package com.zigral.shaun.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.A1;
import com.zigral.shaun.sheet.SheetCells;

/**
 * Finds the columns that hold the profiles of a sheet's people, by their contents as well
 * as by their names. Exporters write up to three of them: the readable address, one with
 * a member's id, and one of Sales Navigator; and people put the link behind the name.
 * <table>
 * <caption>Which columns hold the profiles</caption>
 * <tr>
 * <th>A column</th>
 * <th>holds them</th>
 * </tr>
 * <tr>
 * <td>with such a name, in which addresses of profiles can be read</td>
 * <td>yes</td>
 * </tr>
 * <tr>
 * <td>with another name, half of which are addresses of profiles, and of the same people
 * as in the columns above</td>
 * <td>yes, unless the name says that they are somebody else's, such as the owner's</td>
 * </tr>
 * <tr>
 * <td>with such a name, in which none can be read</td>
 * <td>only if there is no other, and not if companies stand there</td>
 * </tr>
 * <tr>
 * <td>of several that could be meant, or that name different people in one row</td>
 * <td>nobody knows: the sheet is refused</td>
 * </tr>
 * </table>
 */
final class ProfileColumns {

	/** Whose profile it is when the header says so. */
	private static final Pattern SOMEBODY_ELSES = Pattern
		.compile("\\b(?:owner|sender|refer\\w*|recommend\\w*|recruiter|manager|boss|assistant|introduc\\w*|intro|via"
				+ "|company|(?:created|added|invited|assigned|contacted) (?:by|to)|inhaber|verantwortlich\\w*"
				+ "|empfohlen\\w*)\\b");

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
	 * @return the columns, none when no column holds profiles
	 * @throws SheetsException if several could be meant
	 */
	Found find() throws SheetsException {
		List<ProfileColumn> all = IntStream.range(0, this.headers.size()).mapToObj(this::column).toList();
		List<ProfileColumn> named = all.stream().filter((column) -> column.rank().isPresent()).toList();
		List<ProfileColumn> found = new ArrayList<>(
				named.stream().filter((column) -> column.readable() > 0).sorted(order()).toList());
		for (ProfileColumn column : found) {
			refuseOthers(found.getFirst(), column);
		}
		addUnnamed(all, found);
		if (found.isEmpty()) {
			found.addAll(byNameOnly(named));
		}
		else if (found.stream().allMatch(ProfileColumn::isLinkedName)) {
			named.stream().filter((column) -> column.filled() == 0).findFirst().ifPresent(found::add);
		}
		return Found.of(found);
	}

	private void addUnnamed(List<ProfileColumn> all, List<ProfileColumn> found) throws SheetsException {
		List<ProfileColumn> unnamed = all.stream()
			.filter((column) -> column.rank().isEmpty() && column.isOfProfiles() && !isSomebodyElses(column))
			.sorted(order())
			.toList();
		if (found.isEmpty()) {
			refuseTie(unnamed);
		}
		for (ProfileColumn column : unnamed) {
			if (found.isEmpty() || column.isOfSamePeople(found.getFirst())) {
				found.add(column);
			}
		}
	}

	private ProfileColumn column(int position) {
		return ProfileColumn.of(this.cells, this.headerRow, position, this.headers.get(position));
	}

	private boolean isSomebodyElses(ProfileColumn column) {
		return SOMEBODY_ELSES.matcher(HeaderNames.words(this.headers.get(column.position()))).find();
	}

	private List<ProfileColumn> byNameOnly(List<ProfileColumn> named) throws SheetsException {
		List<ProfileColumn> own = named.stream().filter((column) -> column.companies() == 0).toList();
		List<ProfileColumn> filled = own.stream().filter((column) -> column.filled() > 0).toList();
		List<ProfileColumn> best = filled.isEmpty() ? own : filled;
		if (best.size() > 1) {
			throw ambiguous(best.get(0), best.get(1));
		}
		return best;
	}

	private void refuseTie(List<ProfileColumn> columns) throws SheetsException {
		if (columns.size() > 1 && columns.get(0).readable() == columns.get(1).readable()
				&& columns.get(0).formulas() == columns.get(1).formulas()
				&& columns.get(0).conflicts(columns.get(1)) > 0) {
			throw ambiguous(columns.get(0), columns.get(1));
		}
	}

	// A person may have two addresses, but hardly everybody.
	private void refuseOthers(ProfileColumn first, ProfileColumn other) throws SheetsException {
		int conflicts = other.conflicts(first);
		boolean sameHeader = HeaderNames.words(this.headers.get(first.position()))
			.equals(HeaderNames.words(this.headers.get(other.position())));
		if (2 * conflicts > other.readable() && (conflicts > 1 || sameHeader)) {
			throw SheetsException
				.of(("In %s, the columns '%s' (%s) and '%s' (%s) hold the profiles of different people;"
						+ " move one of the two lists to a worksheet of its own, or rename its column")
					.formatted(this.place, this.headers.get(first.position()), cell(first),
							this.headers.get(other.position()), cell(other)));
		}
	}

	private SheetsException ambiguous(ProfileColumn first, ProfileColumn second) {
		return SheetsException.of("In %s, the headers '%s' (%s) and '%s' (%s) both mean %s; rename one of them"
			.formatted(this.place, this.headers.get(first.position()), cell(first), this.headers.get(second.position()),
					cell(second), Column.PROFILE_URL.header()));
	}

	private String cell(ProfileColumn column) {
		return A1.cell(this.headerRow, column.position());
	}

	private static Comparator<ProfileColumn> order() {
		return Comparator.comparing(ProfileColumn::isMemberId)
			.thenComparing(ProfileColumn::isLinkedName)
			.thenComparingInt((column) -> -column.readable())
			.thenComparingInt(ProfileColumn::formulas)
			.thenComparingInt((column) -> column.rank().orElse(Integer.MAX_VALUE))
			.thenComparingInt(ProfileColumn::position);
	}

	/**
	 * The columns that hold profiles.
	 *
	 * @param addresses those in which addresses are written, the one that counts first
	 * @param linkedNames those with other texts that lead to profiles
	 */
	record Found(List<Integer> addresses, List<Integer> linkedNames) {

		static Found of(List<ProfileColumn> columns) {
			return new Found(
					columns.stream().filter((column) -> !column.isLinkedName()).map(ProfileColumn::position).toList(),
					columns.stream().filter(ProfileColumn::isLinkedName).map(ProfileColumn::position).toList());
		}

		List<Integer> all() {
			return Stream.concat(this.addresses.stream(), this.linkedNames.stream()).toList();
		}

	}

}
