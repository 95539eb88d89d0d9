package com.zigral.orchestrator.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.zigral.service.problem.InvalidInputException;
import com.zigral.shaun.table.PersonName;

/**
 * A CSV that another tool imports: by the names that it maps by itself.
 */
public final class ExportFormat {

	private static final Map<String, ExportFormat> FORMATS = new LinkedHashMap<>();

	static {

		// HubSpot's contacts, by the labels of its properties.
		FORMATS.put("hubspot",
				new ExportFormat("First name", "first_name", "Last name", "last_name", "Email", "email", "Phone number",
						"phone", "Job title", "title", "Company name", "company", "Website URL", "websites",
						"LinkedIn Bio", "profile_url"));

		// Instantly's leads; what it does not know becomes a variable.
		FORMATS.put("instantly",
				new ExportFormat("email", "email", "first_name", "first_name", "last_name", "last_name", "company_name",
						"company", "phone", "phone", "website", "websites", "job_title", "title", "location",
						"location", "linkedin_url", "profile_url"));

		// Smartlead's leads.
		FORMATS.put("smartlead",
				new ExportFormat("first_name", "first_name", "last_name", "last_name", "email", "email", "phone_number",
						"phone", "company_name", "company", "website", "websites", "location", "location",
						"linkedin_profile", "profile_url", "job_title", "title"));

		// A table of Clay.
		FORMATS.put("clay",
				new ExportFormat("First Name", "first_name", "Last Name", "last_name", "Full Name", "full_name",
						"Job Title", "title", "Company Name", "company", "Location", "location", "LinkedIn Profile",
						"profile_url", "Work Email", "email", "Phone", "phone"));

		// The names that most tools know.
		FORMATS.put("plain",
				new ExportFormat("First Name", "first_name", "Last Name", "last_name", "Full Name", "full_name",
						"Job Title", "title", "Company", "company", "Location", "location", "Email", "email", "Phone",
						"phone", "Website", "websites", "LinkedIn URL", "profile_url", "Status", "status", "Outcome",
						"outcome", "Outcome Reason", "outcome_reason"));
	}

	private final Map<String, String> fields = new LinkedHashMap<>();

	private final Csv csv;

	private ExportFormat(String... headersAndFields) {
		for (int i = 0; i < headersAndFields.length; i += 2) {
			this.fields.put(headersAndFields[i], headersAndFields[i + 1]);
		}
		this.csv = Csv.withPhones(List.copyOf(this.fields.keySet()));
	}

	/**
	 * Find a format.
	 * @param key its name in any case
	 * @return the format
	 * @throws InvalidInputException if there is none of that name
	 */
	public static ExportFormat from(String key) {
		ExportFormat format = FORMATS.get(key.strip().toLowerCase(Locale.ROOT));
		if (format == null) {
			throw new InvalidInputException("for", "must be one of " + FORMATS.keySet());
		}
		return format;
	}

	/**
	 * The header.
	 * @param byteOrderMark whether Excel is told that UTF-8 follows
	 * @return the first line
	 */
	public String header(boolean byteOrderMark) {
		return this.csv.header(byteOrderMark);
	}

	/**
	 * Some people.
	 * @param people their data by field
	 * @return a line each
	 */
	public String lines(List<? extends Map<String, ?>> people) {
		return this.csv.lines(people.stream().map(this::cells).toList());
	}

	private Map<String, String> cells(Map<String, ?> person) {
		PersonName name = PersonName.split(text(person, "full_name").orElse(""));
		Map<String, String> cells = new LinkedHashMap<>();
		this.fields.forEach((header, field) -> cells.put(header, text(person, field).orElse(switch (field) {
			case "first_name" -> name.first();
			case "last_name" -> name.last();
			default -> "";
		})));
		return cells;
	}

	private static Optional<String> text(Map<String, ?> person, String field) {
		return Optional.ofNullable(person.get(field)).map(String::valueOf).filter((text) -> !text.isBlank());
	}

}
