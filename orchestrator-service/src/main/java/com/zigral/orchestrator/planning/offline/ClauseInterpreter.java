package com.zigral.orchestrator.planning.offline;

import java.util.List;
import java.util.function.Supplier;

import com.zigral.orchestrator.planning.offline.Clause.Noun;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Sheet;
import com.zigral.orchestrator.planning.offline.word.Verb;

/**
 * Decides what a clause asks for. A slot that its verb has no use for means that it asks
 * for something else, and nothing is decided.
 */
final class ClauseInterpreter {

	private final Clause clause;

	private final ParsedSentence parsed;

	private final Supplier<String> said;

	/**
	 * Create an interpreter for one clause.
	 * @param clause what was read of it
	 * @param parsed the sentence so far
	 * @param said gives the words of the clause
	 */
	ClauseInterpreter(Clause clause, ParsedSentence parsed, Supplier<String> said) {
		this.clause = clause;
		this.parsed = parsed;
		this.said = said;
	}

	/**
	 * Add what the clause asks for to the parsed sentence.
	 * @return whether it is clear what that is
	 * @throws DeclinedException if it is clear, but about people nobody has named
	 */
	boolean interpret() {
		Verb verb = this.clause.verb();
		if (verb == null) {
			return withoutVerb();
		}
		return switch (verb) {
			case FIND, WHO -> find();
			case WRITE, WRITE_OR_CREATE, FILL -> write();
			case WRITE_OR_MESSAGE -> this.clause.sheet().isPresent() ? write() : send();
			case INVITE -> invite();
			case LOAD -> this.clause.hasEin() && invite();
			case SEND -> send();
			case MESSAGE -> message();
			case READ -> read();
			case CHECK -> check();
			case WITHDRAW -> withdraw();
			case CREATE -> create();
		};
	}

	// "CTOs in Austin", "then the sheet Leads"
	private boolean withoutVerb() {
		boolean titled = this.clause.hasPeople() && (this.parsed.criteria().has(Filter.TITLE)
				|| this.parsed.criteria().has(Filter.SENIORITY) || this.parsed.criteria().isMore());
		boolean sheet = this.clause.sheet().isPresent() && this.parsed.hasPeople()
				&& (titled || !this.clause.hasPeople());
		boolean taken = this.clause.hasPeople()
				&& (this.parsed.criteria().isTaken() || this.parsed.criteria().source().isPresent());
		boolean clear = hasNoun(List.of()) && this.clause.isWithoutText() && (titled || sheet || taken);
		return (clear && collectAndWrite()) || sendWithoutVerb();
	}

	// "..., 20 people, connection request with 'Hello'"
	private boolean sendWithoutVerb() {
		boolean worded = !this.clause.isWithoutText();
		return (worded && this.clause.noun() == Noun.INVITATION && invite())
				|| (this.clause.text().isPresent() && this.clause.noun() == Noun.MESSAGE && message());
	}

	private boolean find() {
		if (this.clause.noun() == Noun.REPLIES) {
			return check();
		}
		boolean people = this.clause.hasPeople() || (isAboutProfiles() && this.parsed.hasPeople());
		boolean clear = people && hasNoun(List.of(Noun.PROFILES)) && this.clause.isWithoutText();
		return clear && collectAndWrite();
	}

	private boolean write() {
		boolean clear = this.parsed.hasPeople() && this.clause.sheet().isPresent() && hasNoun(List.of(Noun.PROFILES))
				&& this.clause.isWithoutText();
		return clear && collectAndWrite();
	}

	private boolean read() {
		boolean people = isAboutProfiles() ? this.parsed.hasPeople() || this.parsed.takeFromJob()
				: this.parsed.criteria().source().isPresent() || this.parsed.criteria().isTaken();
		boolean clear = people && this.clause.isWithoutText();
		return clear && collectAndWrite();
	}

	private boolean collectAndWrite() {
		if (isAboutProfiles()) {
			this.parsed.add(new Intent.CollectProfiles());
		}
		this.clause.sheet().ifPresent((sheet) -> this.parsed.add(new Intent.WriteToSheet(sheet)));
		return true;
	}

	private boolean invite() {
		boolean clear = isReachingOut() && hasNoun(List.of(Noun.INVITATION));
		return clear && add(new Intent.Invite(this.clause.text(), this.clause.isTextRefused()));
	}

	private boolean message() {
		boolean clear = isReachingOut() && hasNoun(List.of(Noun.MESSAGE)) && !this.clause.isTextRefused();
		return clear && add(new Intent.SendMessage(this.clause.text()));
	}

	private boolean send() {
		if (this.clause.noun() == Noun.INVITATION) {
			return invite();
		}
		boolean toSheet = hasNoun(List.of()) && this.clause.sheet().isPresent() && this.clause.hasObject();
		return toSheet ? write() : message();
	}

	// Whether "them" are those who were looked at or those who have answered is not sure.
	private boolean isReachingOut() {
		boolean sure = this.parsed.intents()
			.stream()
			.noneMatch(
					(intent) -> intent instanceof Intent.CheckReplies || intent instanceof Intent.WithdrawInvitations);
		return sure && this.parsed.hasPeople() && this.clause.sheet().isEmpty();
	}

	private boolean check() {
		if (isAboutProfiles()) {
			return read();
		}
		boolean clear = this.clause.isWithoutText() && (this.clause.hasReplied() || this.clause.noun() == Noun.REPLIES);
		return clear && addAboutKnown(new Intent.CheckReplies());
	}

	private boolean withdraw() {
		boolean clear = this.clause.isWithoutText() && this.clause.noun() == Noun.INVITATION;
		return clear && addAboutKnown(new Intent.WithdrawInvitations());
	}

	private boolean create() {
		boolean named = this.clause.sheet().flatMap(Sheet::name).isPresent();
		boolean clear = named && hasNoun(List.of()) && this.clause.isWithoutText();
		return clear && (this.clause.hasObject() ? collectAndWrite()
				: add(new Intent.CreateSheet(this.clause.sheet().orElseThrow())));
	}

	private boolean hasNoun(List<Noun> fitting) {
		Noun noun = this.clause.noun();
		return noun == null || fitting.contains(noun);
	}

	private boolean isAboutProfiles() {
		return this.clause.noun() == Noun.PROFILES;
	}

	private boolean addAboutKnown(Intent intent) {
		if (!this.parsed.hasPeople() && !this.parsed.takeFromJob()) {
			throw new DeclinedException(DeclineReason.OF_JOB, this.said.get());
		}
		return this.clause.sheet().isEmpty() && add(intent);
	}

	private boolean add(Intent intent) {
		this.parsed.add(intent);
		return true;
	}

}
