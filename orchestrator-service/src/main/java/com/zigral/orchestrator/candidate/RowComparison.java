package com.zigral.orchestrator.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.orchestrator.list.OpenRow;
import com.zigral.orchestrator.suppression.CompanyName;
import com.zigral.shaun.table.PersonName;

/**
 * Compares a row of a list with somebody whom a search has found. What one of them does
 * not say speaks neither for nor against it.
 *
 * @param row the row
 * @param candidate whom the search has found
 * @param byNameAlone whether the row's company was left out of the search, as nobody of
 * the name was found with it
 */
record RowComparison(OpenRow row, Prospect candidate, boolean byNameAlone) {

	/** What is compared, what tells people apart best first. */
	static final List<String> FIELDS = List.of("full_name", "company", "title", "location");

	List<Reason> reasons() {
		List<Reason> reasons = new ArrayList<>();
		String name = this.row.text("full_name");
		reasons.add(new Reason("full_name", names(name, this.candidate.fullName()), name, this.candidate.fullName()));
		reason(Field.COMPANY, RowComparison::companies).ifPresent(reasons::add);
		reason(Field.TITLE, (one, other) -> Words.of(one).with(Words.of(other))).ifPresent(reasons::add);
		reason(Field.LOCATION, RowComparison::places).ifPresent(reasons::add);
		String company = this.row.text(Field.COMPANY.key());
		if (this.byNameAlone && !company.isEmpty()) {
			reasons.add(new Reason(Field.COMPANY.key(), Agreement.NOT_FOUND, company, ""));
		}
		return reasons;
	}

	private Optional<Reason> reason(Field field, Test test) {
		String said = this.row.text(field.key());
		if (said.isEmpty()) {
			return Optional.empty();
		}
		Optional<Reason> shown = this.candidate.text(field)
			.map((text) -> new Reason(field.key(), test.compare(said, text), said, text));
		return shown.filter((reason) -> reason.agreement() != Agreement.DIFFERENT)
			.or(() -> inHeadline(field, said))
			.or(() -> shown);
	}

	// A headline names titles and companies in any order, but nobody's place.
	private Optional<Reason> inHeadline(Field field, String said) {
		Words words = Words.of((field == Field.COMPANY) ? CompanyName.key(said) : said);
		return this.candidate.text(Field.HEADLINE)
			.filter((headline) -> field != Field.LOCATION && words.areAmong(Words.of(headline)))
			.map((headline) -> new Reason(field.key(), Agreement.SIMILAR, said, headline));
	}

	private static Agreement names(String one, String other) {
		PersonName name = PersonName.split(one);
		PersonName shown = PersonName.split(other);
		Agreement whole = Words.of(name.full().orElse(one)).with(Words.of(shown.full().orElse(other)));
		return (whole == Agreement.DIFFERENT && isShortened(name, shown)) ? Agreement.SIMILAR : whole;
	}

	// "J. Byron" and "Jo Byron" may be Joanna Byron.
	private static boolean isShortened(PersonName one, PersonName other) {
		String first = String.join(" ", Words.of(one.first()).list());
		String otherFirst = String.join(" ", Words.of(other.first()).list());
		return !first.isEmpty() && !otherFirst.isEmpty()
				&& Words.of(one.last()).with(Words.of(other.last())) == Agreement.SAME
				&& (first.startsWith(otherFirst) || otherFirst.startsWith(first));
	}

	private static Agreement companies(String one, String other) {
		return Words.of(CompanyName.key(one)).with(Words.of(CompanyName.key(other)));
	}

	// What follows a comma is the region, which people write in different ways.
	private static Agreement places(String one, String other) {
		Agreement whole = Words.of(one).with(Words.of(other));
		boolean isSameTown = Words.of(one.split(",", 2)[0]).equals(Words.of(other.split(",", 2)[0]));
		return (whole == Agreement.DIFFERENT && isSameTown) ? Agreement.SIMILAR : whole;
	}

	/** Tells how far two texts of a field say the same. */
	@FunctionalInterface
	private interface Test {

		Agreement compare(String row, String candidate);

	}

}
