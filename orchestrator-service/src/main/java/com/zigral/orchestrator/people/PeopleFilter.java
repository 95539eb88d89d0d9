package com.zigral.orchestrator.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.zigral.service.problem.InvalidInputException;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which people a caller wants.
 *
 * @param q words of which each must begin one of theirs
 * @param status the status they must have
 * @param degree how the account must be connected with them
 * @param list the id of a list they must be in
 * @param campaign the id of a campaign they must be in
 * @param tag a tag they must have
 * @param sort in which order
 */
record PeopleFilter(
		@Parameter(description = "Words that begin a name, headline, title, company or place") @Nullable @Size(
				max = 200) String q,
		@Parameter(description = "contacted, not_contacted or do_not_contact") @Nullable String status,
		@Parameter(description = "1st, 2nd or 3rd") @Nullable String degree,
		@Parameter(description = "The id of a list") @Nullable @Size(max = 100) String list,
		@Parameter(description = "The id of a campaign") @Nullable @Size(max = 100) String campaign,
		@Parameter(description = "A tag; case makes no difference") @Nullable @Size(max = 100) String tag,
		@Parameter(description = "newest, name or company; newest unless given") @Nullable String sort) {

	private static final List<String> DEGREES = List.of("1st", "2nd", "3rd");

	/**
	 * Check it.
	 * @return what is asked for
	 * @throws InvalidInputException if a value cannot be
	 */
	PeopleQuery query() {
		if (this.degree != null && !DEGREES.contains(this.degree)) {
			throw new InvalidInputException("degree", "must be one of " + String.join(", ", DEGREES));
		}
		return new PeopleQuery(SearchWords.of(text("q", this.q)),
				Optional.ofNullable(this.status).map(PersonStatus::from), Objects.requireNonNullElse(this.degree, ""),
				text("list", this.list), text("campaign", this.campaign), text("tag", this.tag).strip(),
				PeopleOrder.from(Objects.requireNonNullElse(this.sort, "newest")));
	}

	private static String text(String field, @Nullable String value) {
		String text = Objects.requireNonNullElse(value, "");
		if (text.indexOf('\0') >= 0) {
			throw new InvalidInputException(field, "has the character NUL (U+0000): leave it out");
		}
		return text;
	}

}
