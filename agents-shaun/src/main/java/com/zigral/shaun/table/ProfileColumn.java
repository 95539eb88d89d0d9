package com.zigral.shaun.table;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import com.zigral.agent.ProfileUrl;
import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.sheet.SheetCells;
import org.jspecify.annotations.Nullable;

/**
 * A column that may hold profiles.
 *
 * @param position where it is
 * @param rank how well its header says so, empty when it does not
 * @param filled how many cells are filled
 * @param profiles the profiles that can be read, by row
 * @param memberIds how many cells name a member by an id
 * @param companies how many name a company
 * @param formulas how many are formulas
 * @param isLinkedName whether the column is another one that Shaun knows, with links
 * behind its texts
 */
record ProfileColumn(int position, OptionalInt rank, int filled, Map<Integer, ProfileUrl> profiles, int memberIds,
		int companies, int formulas, boolean isLinkedName) {

	/** How many rows are looked at. */
	private static final int MAX_ROWS = 1_000;

	/**
	 * Look at a column.
	 * @param cells the cells of the sheet
	 * @param headerRow the header row
	 * @param column where the column is
	 * @param header its header
	 * @return what is in it
	 */
	static ProfileColumn of(SheetCells cells, int headerRow, int column, String header) {
		Map<Integer, ProfileUrl> profiles = new TreeMap<>();
		int filled = 0;
		int memberIds = 0;
		int companies = 0;
		int formulas = 0;
		int linked = 0;
		int end = Math.min(cells.height(), headerRow + 1 + MAX_ROWS);
		for (int row = headerRow + 1; row < end; row++) {
			if (!cells.isBlank(row, column)) {
				filled++;
				CellValue cell = cells.value(row, column);
				Optional<ProfileUrl> profile = ProfileAddress.of(cell);
				if (profile.isPresent()) {
					profiles.put(row, profile.get());
					linked += ProfileAddress.read(cell.text()).isEmpty() ? 1 : 0;
				}
				memberIds += profile.filter(ProfileAddress::isMemberId).isPresent() ? 1 : 0;
				formulas += cell.isFormula() ? 1 : 0;
				companies += ProfileAddress.isCompany(cell.source()) ? 1 : 0;
			}
		}
		OptionalInt rank = HeaderNames.rank(Column.PROFILE_URL, header);
		boolean isLinkedName = rank.isEmpty() && Column.named(header).isPresent() && 2 * linked > profiles.size();
		return new ProfileColumn(column, rank, filled, profiles, memberIds, companies, formulas, isLinkedName);
	}

	int readable() {
		return this.profiles.size();
	}

	/**
	 * Whether it names all people by members' ids.
	 * @return whether it does, so that a column of readable addresses is the better one
	 */
	boolean isMemberId() {
		return this.memberIds > 0 && this.memberIds == readable();
	}

	/**
	 * Whether its contents say that it holds profiles, whatever its name.
	 * @return whether they do
	 */
	boolean isOfProfiles() {
		return readable() > 0 && (this.isLinkedName || 2 * readable() >= this.filled);
	}

	/**
	 * Whether it names the same people as another column, as far as both name any. Links
	 * behind names need no row in common: whoever has no address has one there.
	 * @param other the other column
	 * @return whether it does
	 */
	boolean isOfSamePeople(ProfileColumn other) {
		return conflicts(other) == 0
				&& (this.isLinkedName || this.profiles.keySet().stream().anyMatch(other.profiles::containsKey));
	}

	/**
	 * In how many rows another column names somebody else. A member's id and a readable
	 * address may be of one person.
	 * @param other the other column
	 * @return the number of rows
	 */
	int conflicts(ProfileColumn other) {
		return (int) this.profiles.entrySet()
			.stream()
			.filter((entry) -> differs(entry.getValue(), other.profiles.get(entry.getKey())))
			.count();
	}

	private static boolean differs(ProfileUrl one, @Nullable ProfileUrl other) {
		return other != null && !one.equals(other) && !ProfileAddress.isMemberId(one)
				&& !ProfileAddress.isMemberId(other);
	}

}
