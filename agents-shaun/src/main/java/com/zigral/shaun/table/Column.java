package com.zigral.shaun.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;

/**
 * A column of a sheet that Shaun knows, in the order of a sheet that Shaun makes.
 */
public enum Column {

	/** Who it is. */
	FULL_NAME("Full Name", WriteRule.FILL),

	/** What they do. */
	TITLE("Title", WriteRule.FILL, Field.TITLE),

	/** Where they do it. */
	COMPANY("Company", WriteRule.FILL, Field.COMPANY),

	/** Where they are. */
	LOCATION("Location", WriteRule.FILL, Field.LOCATION),

	/** The person's profile, which tells rows apart. */
	PROFILE_URL("Profile URL", WriteRule.KEY),

	/** How far people have come with them; belongs to people. */
	STATUS("Status", WriteRule.PEOPLE),

	/** What people note; belongs to people. */
	NOTES("Notes", WriteRule.PEOPLE),

	/** How they present themselves. */
	HEADLINE("Headline", WriteRule.FILL, Field.HEADLINE),

	/** The industry they work in. */
	INDUSTRY("Industry", WriteRule.FILL, Field.INDUSTRY),

	/** How far away in the network. */
	CONNECTION("Connection", WriteRule.SYSTEM, Field.CONNECTION_DEGREE),

	/** Where the row's data comes from. */
	SOURCE("Source", WriteRule.FILL),

	/** When the row's data was last found to be new. */
	COLLECTED_AT("Collected At", WriteRule.SYSTEM),

	/** Their first name, if the sheet asks for it. */
	FIRST_NAME("First Name", WriteRule.FILL_IF_ASKED, Field.FIRST_NAME),

	/** Their last name, if the sheet asks for it. */
	LAST_NAME("Last Name", WriteRule.FILL_IF_ASKED, Field.LAST_NAME),

	/** What they say of themselves, if the sheet asks for it. */
	ABOUT("About", WriteRule.FILL_IF_ASKED, Field.ABOUT),

	/** Their e-mail address, if the sheet asks for it. */
	EMAIL("Email", WriteRule.FILL_IF_ASKED, Field.EMAIL),

	/** Their telephone number, if the sheet asks for it. */
	PHONE("Phone", WriteRule.FILL_IF_ASKED, Field.PHONE),

	/** Their websites, if the sheet asks for them. */
	WEBSITES("Websites", WriteRule.FILL_IF_ASKED, Field.WEBSITES);

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final String header;

	private final WriteRule rule;

	private final Optional<Field> field;

	Column(String header, WriteRule rule) {
		this(header, rule, Optional.empty());
	}

	Column(String header, WriteRule rule, Field field) {
		this(header, rule, Optional.of(field));
	}

	Column(String header, WriteRule rule, Optional<Field> field) {
		this.header = header;
		this.rule = rule;
		this.field = field;
	}

	/**
	 * The column that a header means.
	 * @param text the header
	 * @return the column, empty when Shaun does not know it
	 */
	public static Optional<Column> named(String text) {
		return HeaderNames.column(text);
	}

	/**
	 * The header that Shaun writes.
	 * @return the header
	 */
	public String header() {
		return this.header;
	}

	/**
	 * Who writes into it, unless the settings say otherwise.
	 * @return the rule
	 */
	public WriteRule rule() {
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
	public Optional<Field> field() {
		return this.field;
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
			case FIRST_NAME -> known(prospect).or(() -> filled(PersonName.split(prospect.fullName()).first()));
			case LAST_NAME -> known(prospect).or(() -> filled(PersonName.split(prospect.fullName()).last()));
			case PROFILE_URL -> Optional.of(prospect.profileUrl().toString());
			case SOURCE -> Optional.of(prospect.source());
			case COLLECTED_AT -> Optional.of(MINUTES.format(prospect.collectedAt()));
			default -> known(prospect);
		};
	}

	private Optional<String> known(Prospect prospect) {
		return this.field.flatMap(prospect::text);
	}

	private static Optional<String> filled(String text) {
		return Optional.of(text).filter((each) -> !each.isEmpty());
	}

}
