package com.zigral.orchestrator.list;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.zigral.agent.ProfileUrl;
import com.zigral.shaun.table.HeaderNames;

/**
 * Tells what becomes of the rows of one list, from the first to the last.
 */
final class Classifier {

	private final KnownProfiles known;

	private final Predicate<ListPerson> ofRefusedCompany;

	private final Set<String> seen = new HashSet<>();

	Classifier(KnownProfiles known) {
		this.known = known;
		this.ofRefusedCompany = known.ofRefusedCompany();
	}

	/**
	 * Tell what becomes of the next rows.
	 * @param people the rows
	 * @return what becomes of each, in the same order
	 */
	Map<ListPerson, RowKind> kinds(List<ListPerson> people) {
		List<ProfileUrl> profiles = people.stream().flatMap((person) -> person.profile().stream()).distinct().toList();
		Set<ProfileUrl> erased = this.known.erased(profiles);
		Set<ProfileUrl> refused = this.known.refused(profiles);
		Set<ProfileUrl> known = this.known.known(profiles);
		Map<ListPerson, RowKind> kinds = new LinkedHashMap<>();
		people.forEach((person) -> kinds.put(person,
				kind(person, erased, (each) -> isAmong(each, refused) || this.ofRefusedCompany.test(each), known)));
		return kinds;
	}

	/**
	 * Remember rows that have come in earlier.
	 * @param people the rows
	 */
	void skip(List<ListPerson> people) {
		people.forEach((person) -> this.seen.add(key(person)));
	}

	private RowKind kind(ListPerson person, Set<ProfileUrl> erased, Predicate<ListPerson> refused,
			Set<ProfileUrl> known) {
		if (person.isNobody()) {
			return RowKind.UNREADABLE;
		}
		if (isAmong(person, erased)) {
			return RowKind.ERASED;
		}
		if (!this.seen.add(key(person))) {
			return RowKind.DUPLICATE;
		}
		if (person.profile().isEmpty()) {
			return RowKind.WITHOUT_ADDRESS;
		}
		if (refused.test(person)) {
			return RowKind.DO_NOT_CONTACT;
		}
		return isAmong(person, known) ? RowKind.KNOWN : RowKind.NEW;
	}

	private static boolean isAmong(ListPerson person, Collection<ProfileUrl> people) {
		return person.profile().filter(people::contains).isPresent();
	}

	// Two people of one name in one company are two only if their e-mail addresses
	// differ.
	private static String key(ListPerson person) {
		return person.profile()
			.map(ProfileUrl::toString)
			.orElseGet(() -> String.join("\n", HeaderNames.words(person.fullName()),
					HeaderNames.words(person.texts().getOrDefault("company", "")),
					person.texts().getOrDefault("email", "")));
	}

}
