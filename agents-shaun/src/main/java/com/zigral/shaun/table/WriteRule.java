package com.zigral.shaun.table;

import java.util.regex.Pattern;

/**
 * Who writes into a column, and when. Formulas always stay.
 * <table>
 * <caption>What Shaun does in the row of somebody who is there already</caption>
 * <tr>
 * <th>Rule</th>
 * <th>Nothing stands there</th>
 * <th>Shaun's older text</th>
 * <th>A person's text</th>
 * </tr>
 * <tr>
 * <td>{@link #KEY}</td>
 * <td>written</td>
 * <td>stays</td>
 * <td>stays</td>
 * </tr>
 * <tr>
 * <td>{@link #SYSTEM}</td>
 * <td>written</td>
 * <td>replaced</td>
 * <td>stays</td>
 * </tr>
 * <tr>
 * <td>{@link #OVERWRITE}</td>
 * <td>written</td>
 * <td>replaced</td>
 * <td>replaced</td>
 * </tr>
 * <tr>
 * <td>{@link #FILL}, {@link #FILL_IF_ASKED}</td>
 * <td>written</td>
 * <td>stays</td>
 * <td>stays</td>
 * </tr>
 * <tr>
 * <td>{@link #PEOPLE}</td>
 * <td>stays</td>
 * <td>stays</td>
 * <td>stays</td>
 * </tr>
 * </table>
 */
public enum WriteRule {

	/** The key: written with a new row, then left alone. */
	KEY,

	/** Shaun's own: kept up to date, except where people wrote something else. */
	SYSTEM,

	/** Kept up to date, whoever wrote there. */
	OVERWRITE,

	/** Written where nothing stands; what people changed stays. */
	FILL,

	/** The same, but only where a sheet has the column already. */
	FILL_IF_ASKED,

	/** Never written by an upsert. */
	PEOPLE;

	private static final Pattern DEGREE = Pattern.compile("\\d(st|nd|rd|th)\\+?");

	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

	/**
	 * Whether Shaun may write over a text that stands in a column of this rule.
	 * @param present what stands there
	 * @param text what Shaun would write
	 * @return whether the rule allows it and it would change anything
	 */
	public boolean mayReplace(String present, String text) {
		return switch (this) {
			case PEOPLE -> false;
			case KEY, FILL, FILL_IF_ASKED -> present.isBlank();
			case OVERWRITE -> !present.startsWith("=") && !present.equals(text);
			case SYSTEM -> present.isBlank() || isOutdated(present, text);
		};
	}

	// Nobody but Shaun writes degrees and times in this form. A time never goes back.
	private static boolean isOutdated(String present, String text) {
		return TIME.matcher(text).matches() ? TIME.matcher(present).matches() && present.compareTo(text) < 0
				: DEGREE.matcher(present).matches() && !present.equals(text);
	}

}
