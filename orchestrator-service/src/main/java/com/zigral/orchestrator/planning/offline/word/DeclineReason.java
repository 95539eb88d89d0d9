package com.zigral.orchestrator.planning.offline.word;

/**
 * Why a sentence is not planned, in English and German. {@code %s} stands for the words
 * it is about.
 */
public enum DeclineReason {

	/** Words that no slot explains. */
	UNKNOWN("I do not understand %s here.", "%s verstehe ich hier nicht."),

	/** A quotation begins and does not end. */
	UNCLOSED("A quotation is not closed.", "Ein Anführungszeichen ist nicht geschlossen."),

	/** A quotation with nothing in it. */
	EMPTY("There is nothing between the quotes.", "Zwischen den Anführungszeichen steht nichts."),

	/** Nobody in particular. */
	NOBODY("The sentence does not say whom to find.", "Der Satz sagt nicht, wer gesucht wird."),

	/** Nobody in particular to be written to. */
	NOBODY_TO_REACH("The sentence does not say whom to reach out to.", "Der Satz sagt nicht, an wen etwas gehen soll."),

	/** Connections are to be invited. */
	CONNECTED("Connections cannot be invited again; write to them with a message in quotes.",
			"Kontakte lassen sich nicht noch einmal einladen; schreib ihnen eine Nachricht in Anführungszeichen."),

	/** Somebody is to be left out. */
	EXCLUSION("Leaving people out (%s) cannot be planned yet.", "Ausnahmen (%s) lassen sich noch nicht planen."),

	/** A time or a rhythm. */
	TIME("Times and schedules (%s) cannot be planned yet.",
			"Zeiten und Wiederholungen (%s) lassen sich noch nicht planen."),

	/** A distance. */
	DISTANCE("LinkedIn has no filter for distances (%s); name the places.",
			"LinkedIn hat keinen Filter für Entfernungen (%s); nenne die Orte."),

	/** A kind of company, or something about it, for which there is no filter. */
	COMPANY_KIND("There is no filter for %s; name the companies, the industry or the number of employees.",
			"Für %s gibt es keinen Filter; nenne Unternehmen, Branche oder Mitarbeiterzahl."),

	/** A word for people that is no title. */
	ROLE("%s is not a job title; name the titles, such as VP of Engineering.",
			"%s ist kein Titel; nenne die Titel, etwa Vertriebsleiter."),

	/** All of them. */
	ALL("Say how many at most, such as 50, instead of %s.", "Sag, wie viele höchstens, etwa 50, statt %s."),

	/** Some number that is none. */
	VAGUE("Say how many, such as 20, instead of %s.", "Sag, wie viele, etwa 20, statt %s."),

	/** A ranking. */
	RANKING("People cannot be ranked (%s).", "Eine Rangfolge (%s) lässt sich nicht planen."),

	/** People of this job. */
	OF_JOB("There is nobody yet who could be meant (%s); say whom, or go on with a job that has found people (its job_id).",
			"Es gibt noch niemanden, der gemeint sein könnte (%s); sag, wen, oder mach mit einem Auftrag weiter, der Leute gefunden hat (seine job_id)."),

	/** An address on LinkedIn. */
	ADDRESS("People come from a search, a list or a sheet, not from an address such as %s; say whom to find, or bring them in as a list with a column of profile addresses.",
			"Leute kommen aus einer Suche, einer Liste oder einer Tabelle, nicht von einer Adresse wie %s; sag, wer gesucht wird, oder hol sie als Liste mit einer Spalte der Profiladressen herein."),

	/** Other people than those a job was looking for. */
	OTHER_PEOPLE("This job was not looking for %s, so it is not clear who is meant by more; say the whole sentence.",
			"Dieser Auftrag hat nicht nach %s gesucht, und so ist nicht klar, wer mit weiteren gemeint ist; sag den ganzen Satz."),

	/** Some of the people of the job. */
	JOB_FILTER("Only all people of this job can be planned; leave out what else is said about them.",
			"Planen lassen sich nur alle Leute dieses Auftrags; lass weg, was sonst über sie gesagt ist."),

	/** A message without words. */
	NO_TEXT("Put the exact words of the message in quotes.",
			"Setz den genauen Text der Nachricht in Anführungszeichen."),

	/** A note, and words that say that there is none. */
	NOTE_AND_NONE(
			"The invitation is to have no note, and still there is %s; leave one of the two out, or say when the text is sent, such as two days after they accept.",
			"Die Einladung soll keine Notiz haben, und doch steht da %s; lass eins von beiden weg oder sag, wann der Text gesendet wird, etwa zwei Tage nach der Annahme."),

	/** Words that may be a note or a message. */
	REACH("Say whether to invite them or to write to them, instead of %s.",
			"Sag, ob sie eingeladen oder angeschrieben werden sollen, statt %s."),

	/**
	 * Something is to be done that neither LinkedIn's invitations and messages nor sheets
	 * are for.
	 */
	ELSEWHERE(
			"People are found, invited and written to on LinkedIn, and written to Google Sheets; nothing else is done, such as %s.",
			"Leute werden auf LinkedIn gefunden, eingeladen und angeschrieben und in Google-Tabellen geschrieben; anderes wie %s wird nicht getan."),

	/** Companies are looked for, not people. */
	COMPANIES("%s are not people; say which people of theirs to find.",
			"%s sind keine Leute; sag, wer dort gesucht wird."),

	/** Two groups of people. */
	TWO_GROUPS("One sentence is one group of people; %s would be another.",
			"Ein Satz ist eine Gruppe von Leuten; %s wäre eine andere."),

	/** A file instead of a sheet. */
	FILE("People are written to a Google sheet; a finished job also has its people as CSV and as a workbook to download, instead of %s.",
			"Leute kommen in eine Google-Tabelle; ein fertiger Auftrag hat sie auch als CSV und als Arbeitsmappe zum Herunterladen, statt %s."),

	/** A head count that does not end where LinkedIn's do. */
	HEAD_COUNT(
			"LinkedIn counts employees as 1-10, 11-50, 51-200, 201-500, 501-1000, 1001-5000, 5001-10000 and more; %s is none of these.",
			"LinkedIn zählt Mitarbeiter als 1-10, 11-50, 51-200, 201-500, 501-1000, 1001-5000, 5001-10000 und mehr; %s ist nichts davon."),

	/** A place or something else. */
	AMBIGUOUS("%s can mean more than one thing.", "%s kann mehreres bedeuten."),

	/** The whole of a slot is there twice. */
	TWICE("The sentence says %s a second time.", "Der Satz sagt %s ein zweites Mal."),

	/** Some of the people of a sheet. */
	SHEET_FILTER(
			"Only all people of a sheet, or those with a status, can be planned; leave out what else is said about them.",
			"Planen lassen sich nur alle Leute einer Tabelle oder die mit einem Status; lass weg, was sonst über sie gesagt ist."),

	/** Some of the people of a list. */
	LIST_FILTER("Only all people of the list %s can be planned; leave out what else is said about them.",
			"Planen lassen sich nur alle Leute der Liste %s; lass weg, was sonst über sie gesagt ist."),

	/** A later step that does nothing. */
	NO_FOLLOW_UP("Say what happens then (%s): write \"...\", or withdraw the invitation.",
			"Sag, was dann geschieht (%s): schreibe \"...\" oder ziehe die Einladung zurück."),

	/** A unit in which a campaign does not wait. */
	LONG_UNIT("Say it in hours, days, working days or weeks, instead of %s.",
			"Sag es in Stunden, Tagen, Werktagen oder Wochen statt %s."),

	/** Something is only to be done when something else happens in time. */
	IN_TIME("Whether something happens in time (%s) cannot be a condition, only that it has not happened by then.",
			"Ob etwas rechtzeitig geschieht (%s), kann keine Bedingung sein, nur, dass es bis dahin nicht geschehen ist."),

	/** Later steps without a first. */
	NO_FIRST_STEP("Say first how it begins: invite them, or write them a message in quotes; then what comes later.",
			"Sag zuerst, wie es anfängt: lade sie ein oder schreibe ihnen etwas in Anführungszeichen; dann, was später kommt."),

	/** A campaign without later steps. */
	NO_CAMPAIGN("A campaign has a later step, such as: two working days after they accept write \"...\".",
			"Eine Kampagne hat einen späteren Schritt, etwa: zwei Werktage nach der Annahme schreibe \"...\"."),

	/** A message to people who have not accepted. */
	AFTER_ACCEPTANCE(
			"People can be written to once they have accepted; say so, such as \"two days after they accept\", instead of %s.",
			"Schreiben kann man Leuten, wenn sie angenommen haben; sag es so, etwa \"zwei Tage nach der Annahme\", statt %s."),

	/** A message that does not follow the one before. */
	AFTER_MESSAGE("A further message counts from the message before, such as \"a week later\"; %s does not.",
			"Eine weitere Nachricht zählt ab der Nachricht davor, etwa \"eine Woche später\"; %s nicht."),

	/** It is not said how long to wait. */
	HOW_LONG("Say after how long, such as \"after a week\": %s.",
			"Sag, nach wie langer Zeit, etwa \"nach einer Woche\": %s."),

	/** Something is to be done with those who have answered. */
	AFTER_ANSWER("Who has answered gets nothing more from a campaign, so %s cannot be planned; answer them yourself.",
			"Wer geantwortet hat, bekommt von einer Kampagne nichts mehr, und so lässt sich %s nicht planen; antworte selbst."),

	/** An invitation is to be taken back that is never sent. */
	NOT_INVITED("Nobody is invited, so there is no invitation to take back (%s).",
			"Niemand wird eingeladen, und so gibt es keine Einladung zum Zurückziehen (%s)."),

	/** Taking back does not follow the invitation. */
	AFTER_INVITATION(
			"Taking back counts from the invitation; say it so, such as \"withdraw the invitation after three weeks\", instead of %s.",
			"Zurückziehen zählt ab der Einladung; sag es so, etwa \"nach drei Wochen die Einladung zurückziehen\", statt %s."),

	/** A campaign is to end for another reason than an answer. */
	STOP("A campaign ends for whoever answers, and for nobody because of %s.",
			"Eine Kampagne endet für alle, die antworten, und für niemanden wegen %s."),

	/** A sheet to read that has no name. */
	WHICH_SHEET("Say which sheet, such as the sheet \"Leads\".", "Sag, welche Tabelle, etwa die Tabelle \"Leads\"."),

	/** Understood, but no agent does it. */
	NO_AGENT("The sentence was understood, but no agent here can do %s. Say it without that part.",
			"Der Satz ist verstanden, aber kein Agent hier kann %s. Sag ihn ohne diesen Teil."),

	/** The plan breaks a rule of an action. */
	INVALID("This cannot be planned: %s.", "Das lässt sich nicht planen: %s.");

	private final String english;

	private final String german;

	DeclineReason(String english, String german) {
		this.english = english;
		this.german = german;
	}

	/**
	 * Whether it is about the later steps of a campaign.
	 * @return whether it is
	 */
	public boolean isAboutCampaign() {
		return compareTo(NO_FOLLOW_UP) >= 0 && compareTo(STOP) <= 0;
	}

	/**
	 * The reason, worded for people.
	 * @param language the language of the answer
	 * @param words the words it is about, which most reasons put in quotes; may be empty
	 * @return a sentence with its full stop
	 */
	public String sentence(Language language, String words) {
		String about = (words.isEmpty() || this == INVALID || this == NO_AGENT) ? words : "\"" + words + "\"";
		return language.choose(this.english, this.german).formatted(about);
	}

}
