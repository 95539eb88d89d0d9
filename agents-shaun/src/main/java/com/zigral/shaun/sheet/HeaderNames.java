package com.zigral.shaun.sheet;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The names that people and tools give to the columns that Shaun knows, the best name
 * first: those of the exports of LinkedIn, Sales Navigator exporters and CRMs, in English
 * and German, and the commonest in French, Italian and Dutch.
 */
public final class HeaderNames {

	/** What tools put before a name of the person's own data. */
	private static final Pattern PREFIX = Pattern.compile("^(?:primary contact|person|lead|contact|prospect) (?=.)");

	/** Names that mean something else once the prefix is off. */
	private static final List<String> NOT_THE_PERSONS = List.of("lead name", "lead source", "contact owner",
			"person id", "contact id");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern CAMEL = Pattern
		.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

	private static final Map<Column, List<String>> NAMES = new EnumMap<>(Column.class);

	static {
		names(Column.FULL_NAME, "full name", "fullname", "name", "contact name", "contact", "prospect", "person",
				"prospect name", "contact person name", "contact person", "person name", "vollstandiger name",
				"vor und nachname", "ansprechpartner", "kontakt", "nom complet", "naam", "姓名");
		names(Column.TITLE, "title", "job title", "jobtitle", "position", "role", "current title", "current job",
				"current position", "current job title", "job role", "job", "linkedin job title", "berufsbezeichnung",
				"funktion", "rolle", "jobtitel", "stelle", "poste", "fonction", "ruolo", "職稱");
		names(Column.COMPANY, "company", "company name", "companyname", "current company", "employer", "organization",
				"organisation", "organization name", "organisation name", "account", "account name", "company account",
				"associated company", "firma", "firmenname", "unternehmen", "arbeitgeber", "entreprise",
				"nom entreprise", "societe", "azienda", "bedrijf", "business name", "company name for emails",
				"company table data");
		names(Column.LOCATION, "location", "geography", "based in", "person location", "standort", "wohnort", "ort",
				"localisation");
		names(Column.PROFILE_URL, "profile url", "default profile url", "linkedin url public", "public profile url",
				"linkedin public url", "public linkedin url", "linkedin profile url", "linkedin profile",
				"linkedin url", "linkedin", "linkedin link", "linkedin page", "linkedin bio",
				"linkedin contact profile url", "linkedin address", "linkedin account", "linkedin member url",
				"profile", "profile link", "li url", "li profile", "linkedin profil", "linkedin profil url",
				"linkedin adresse", "linkedin profillink", "profil", "profil url", "profillink", "profil linkedin",
				"url linkedin", "lien linkedin", "linkedin url unique id", "sales navigator profile url",
				"sales navigator url", "sales nav url", "linkedin sales navigator url", "sales navigator link");
		names(Column.STATUS, "status", "lead status", "outreach status", "contact status", "status label", "stage");
		names(Column.NOTES, "notes", "note", "comments", "comment", "notiz", "notizen", "kommentar", "kommentare",
				"bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "commentaire", "commentaires");
		names(Column.HEADLINE, "headline", "linkedin headline", "profile headline", "raw headline", "tagline",
				"occupation");
		names(Column.INDUSTRY, "industry", "sector", "primary industry", "company industry", "linkedin industry",
				"industry label", "company main industry", "master industry", "branche", "secteur",
				"secteur d activite");
		names(Column.CONNECTION, "connection", "connection degree", "degree", "network degree", "kontaktgrad");
		names(Column.SOURCE, "source", "data source", "quelle", "datenquelle");
		names(Column.COLLECTED_AT, "collected at", "collected", "collected on", "erfasst am");
		names(Column.FIRST_NAME, "first name", "firstname", "given name", "fname", "vorname", "prenom");
		names(Column.LAST_NAME, "last name", "lastname", "surname", "family name", "lname", "nachname", "familienname",
				"zuname", "nom de famille", "cognome");
		names(Column.ABOUT, "about", "summary", "bio", "uber mich");
		names(Column.EMAIL, "email", "e mail", "email address", "e mail address", "emailaddress", "mail", "work email",
				"business email", "primary email", "primary email address", "email work", "e mail adresse",
				"email adresse", "mailadresse", "professional email", "pro email", "enriched email", "linkedin email",
				"personal email", "public email", "emailaddr", "courriel");
		names(Column.PHONE, "phone", "phone number", "telephone", "mobile", "mobile phone", "mobile phone number",
				"mobile number", "phone numbers", "cell phone", "direct phone number", "direct phone", "direct dial",
				"work direct phone", "phone work", "phone mobile", "primary phone", "telefon", "telefonnummer", "mobil",
				"mobiltelefon", "handy", "handynummer", "tel", "portable", "telefono");
		names(Column.WEBSITES, "websites", "website", "website url", "homepage", "webseite", "internetseite", "web",
				"site web");
	}

	private HeaderNames() {
	}

	private static void names(Column column, String... names) {
		NAMES.put(column, List.of(names));
	}

	/**
	 * How well a header names a column.
	 * @param column the column
	 * @param text the header
	 * @return 0 for the best name, more for others, empty when it means something else
	 */
	static OptionalInt rank(Column column, String text) {
		String words = words(text);
		List<String> names = NAMES.getOrDefault(column, List.of());
		int rank = names.indexOf(words);
		if (rank < 0 && !NOT_THE_PERSONS.contains(words)) {
			rank = names.indexOf(PREFIX.matcher(words).replaceFirst(""));
		}
		return (rank < 0) ? OptionalInt.empty() : OptionalInt.of(rank);
	}

	/**
	 * A header without case, accents and punctuation, its words apart.
	 * @param text the header
	 * @return its words
	 */
	public static String words(String text) {
		String apart = CAMEL.matcher(text).replaceAll(" ");
		String plain = MARKS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKD)).replaceAll("");
		return plain.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip()
			.replace("linked in", "linkedin");
	}

}
