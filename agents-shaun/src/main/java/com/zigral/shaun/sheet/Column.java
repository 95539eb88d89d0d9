package com.zigral.shaun.sheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.zigral.agent.Prospect;

/**
 * A column of a sheet that Shaun knows, in the order of a sheet that Shaun makes.
 */
public enum Column {

	/** Who it is. */
	FULL_NAME("Full Name", Rule.FILL),

	/** What they do. */
	TITLE("Title", Rule.FILL),

	/** Where they do it. */
	COMPANY("Company", Rule.FILL),

	/** Where they are. */
	LOCATION("Location", Rule.FILL),

	/** The person's profile, which tells rows apart. */
	PROFILE_URL("Profile URL", Rule.KEY),

	/** How far people have come with them; belongs to people. */
	STATUS("Status", Rule.PEOPLE),

	/** What people note; belongs to people. */
	NOTES("Notes", Rule.PEOPLE),

	/** How they present themselves. */
	HEADLINE("Headline", Rule.FILL),

	/** The industry they work in. */
	INDUSTRY("Industry", Rule.FILL),

	/** How far away in the network. */
	CONNECTION("Connection", Rule.SYSTEM),

	/** Where the row's data comes from. */
	SOURCE("Source", Rule.FILL),

	/** When the row's data was last found to be new. */
	COLLECTED_AT("Collected At", Rule.SYSTEM),

	/** Their first name, if the sheet asks for it. */
	FIRST_NAME("First Name", Rule.FILL_IF_ASKED),

	/** Their last name, if the sheet asks for it. */
	LAST_NAME("Last Name", Rule.FILL_IF_ASKED),

	/** What they say of themselves, if the sheet asks for it. */
	ABOUT("About", Rule.FILL_IF_ASKED),

	/** Their e-mail address, if the sheet asks for it. */
	EMAIL("Email", Rule.FILL_IF_ASKED),

	/** Their telephone number, if the sheet asks for it. */
	PHONE("Phone", Rule.FILL_IF_ASKED),

	/** Their websites, if the sheet asks for them. */
	WEBSITES("Websites", Rule.FILL_IF_ASKED);

	private static final Pattern DEGREE = Pattern.compile("\\d(st|nd|rd|th)\\+?");

	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final String header;

	private final Rule rule;

	Column(String header, Rule rule) {
		this.header = header;
		this.rule = rule;
	}

	/**
	 * The column that a header means.
	 * @param text the header
	 * @return the column, empty when Shaun does not know it
	 */
	public static Optional<Column> named(String text) {
		return Arrays.stream(values()).filter((column) -> column.isNamed(text)).findFirst();
	}

	/**
	 * The header that Shaun writes.
	 * @return the header
	 */
	public String header() {
		return this.header;
	}

	public Rule rule() {
		return this.rule;
	}

	/**
	 * Whether a header means this column, whatever its case and punctuation.
	 * @param text the header
	 * @return whether it is this column's header or another name of it
	 */
	public boolean isNamed(String text) {
		return HeaderNames.rank(this, text).isPresent();
	}

	/**
	 * The field of a prospect that stands in this column.
	 * @return the field, empty for a column that holds none of the optional texts
	 */
	public Optional<Prospect.Field> field() {
		return switch (this) {
			case TITLE -> Optional.of(Prospect.Field.TITLE);
			case COMPANY -> Optional.of(Prospect.Field.COMPANY);
			case LOCATION -> Optional.of(Prospect.Field.LOCATION);
			case HEADLINE -> Optional.of(Prospect.Field.HEADLINE);
			case INDUSTRY -> Optional.of(Prospect.Field.INDUSTRY);
			case CONNECTION -> Optional.of(Prospect.Field.CONNECTION_DEGREE);
			case FIRST_NAME -> Optional.of(Prospect.Field.FIRST_NAME);
			case LAST_NAME -> Optional.of(Prospect.Field.LAST_NAME);
			case ABOUT -> Optional.of(Prospect.Field.ABOUT);
			case EMAIL -> Optional.of(Prospect.Field.EMAIL);
			case PHONE -> Optional.of(Prospect.Field.PHONE);
			case WEBSITES -> Optional.of(Prospect.Field.WEBSITES);
			case FULL_NAME, PROFILE_URL, STATUS, NOTES, SOURCE, COLLECTED_AT -> Optional.empty();
		};
	}

	/**
	 * The time that a text of the column {@link #COLLECTED_AT} tells.
	 * @param text the text
	 * @return the time, empty when it is not in Shaun's form
	 */
	public static Optional<Instant> time(String text) {
		try {
			return Optional.of(MINUTES.parse(text, Instant::from));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What Shaun writes into this column for a prospect.
	 * @param prospect the prospect
	 * @return the text, empty when it is not known or not Shaun's to write
	 */
	public Optional<String> text(Prospect prospect) {
		return switch (this) {
			case FULL_NAME -> Optional.of(prospect.fullName());
			case FIRST_NAME ->
				field().flatMap(prospect::text).or(() -> known(PersonName.split(prospect.fullName()).first()));
			case LAST_NAME ->
				field().flatMap(prospect::text).or(() -> known(PersonName.split(prospect.fullName()).last()));
			case PROFILE_URL -> Optional.of(prospect.profileUrl().toString());
			case SOURCE -> Optional.of(prospect.source());
			case COLLECTED_AT -> Optional.of(MINUTES.format(prospect.collectedAt()));
			case STATUS, NOTES -> Optional.empty();
			case TITLE, COMPANY, LOCATION, HEADLINE, INDUSTRY, CONNECTION, ABOUT, EMAIL, PHONE, WEBSITES ->
				field().flatMap(prospect::text);
		};
	}

	private static Optional<String> known(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	/**
	 * Whether Shaun may write over a text that stands in this column. Formulas stay.
	 * @param rule the rule of this column
	 * @param present what stands there
	 * @param text what Shaun would write
	 * @return whether the rule allows it: nothing stands there, or something older that
	 * only Shaun can have written, or the column is Shaun's to overwrite
	 */
	public boolean mayReplace(Rule rule, String present, String text) {
		return switch (rule) {
			case PEOPLE -> false;
			case KEY, FILL, FILL_IF_ASKED -> present.isBlank();
			case OVERWRITE -> !present.startsWith("=") && !present.equals(text);
			case SYSTEM -> present.isBlank() || isOutdated(present, text);
		};
	}

	private boolean isOutdated(String present, String text) {
		return (this == COLLECTED_AT) ? TIME.matcher(present).matches() && present.compareTo(text) < 0
				: DEGREE.matcher(present).matches() && !present.equals(text);
	}

	/** Who writes into a column, and when. */
	public enum Rule {

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
		PEOPLE

	}

}
