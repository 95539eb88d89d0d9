package com.zigral.orchestrator.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.list.file.StoredRows;
import com.zigral.orchestrator.list.file.UnreadableFileException;
import com.zigral.service.problem.ProblemException;
import com.zigral.shaun.table.Column;
import com.zigral.shaun.table.ProfileAddress;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists of people that somebody brought along, as others use them. Over 250 lines
 * because a quarter of it says what each call promises.
 */
@Component
public class Lists {

	private final ListStore store;

	private final ListedPeople people;

	private final KnownProfiles known;

	private final TransactionTemplate transaction;

	Lists(ListStore store, ListedPeople people, KnownProfiles known, TransactionTemplate transaction) {
		this.store = store;
		this.people = people;
		this.known = known;
		this.transaction = transaction;
	}

	/**
	 * Say who stands in a row without an address.
	 * @param id the list
	 * @param row the row
	 * @param profile who it is
	 * @return the person
	 * @throws ProblemException if nobody stands there, if it is known who it is, or if
	 * they stand in another row
	 */
	ListPerson resolve(String id, int row, ProfileUrl profile) {
		this.store.require(id);
		ListPerson person = this.people.find(id, row)
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "Nobody of this list stands in row " + row));
		if (person.profile().filter((known) -> !known.equals(profile)).isPresent()) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"Row %d is %s already".formatted(row, person.profile().get()));
		}
		if (this.known.erased(List.of(profile)).contains(profile)) {
			throw new ProblemException(HttpStatus.CONFLICT, profile + " was erased and is not taken in again");
		}
		if (!this.people.resolve(id, row, profile)) {
			throw new ProblemException(HttpStatus.CONFLICT, profile + " stands in another row of this list");
		}
		return new ListPerson(row, Optional.of(profile), person.texts());
	}

	/**
	 * Some people as the rows of a list, with what jobs have found of them.
	 * @param profiles who
	 * @return the rows, a header first
	 */
	StoredRows rows(List<ProfileUrl> profiles) throws IOException, UnreadableFileException {
		Map<ProfileUrl, Map<Column, String>> facts = this.known.facts(profiles);
		try (StoredRows.Writer rows = new StoredRows.Writer()) {
			List<Column> columns = Stream.concat(Stream.of(Column.PROFILE_URL), KnownProfiles.FACTS.stream()).toList();
			rows.add(1, columns.stream().map(Column::header).toList());
			for (int i = 0; i < profiles.size(); i++) {
				ProfileUrl profile = profiles.get(i);
				Map<Column, String> texts = facts.getOrDefault(profile, Map.of());
				rows.add(i + 2,
						columns.stream()
							.map((column) -> (column == Column.PROFILE_URL) ? profile.toString()
									: texts.getOrDefault(column, ""))
							.toList());
			}
			return rows.stored();
		}
	}

	/**
	 * Add people to a list that has come in. Doing it again changes nothing.
	 * @param id the list
	 * @param profiles who
	 * @return how many were added and how many were not
	 */
	Added add(String id, List<ProfileUrl> profiles) {
		this.store.requireCommitted(id);
		Set<ProfileUrl> erased = this.known.erased(profiles);
		List<ProfileUrl> wanted = profiles.stream().distinct().filter((profile) -> !erased.contains(profile)).toList();
		Map<ProfileUrl, Map<Column, String>> facts = this.known.facts(wanted);
		Integer added = this.transaction.execute((_) -> {
			int last = this.store.lockCommittedRow(id).orElseThrow(() -> new ListNotFoundException(id));
			List<ListPerson> people = new ArrayList<>();
			for (ProfileUrl profile : wanted) {
				Map<String, String> texts = new LinkedHashMap<>();
				facts.getOrDefault(profile, Map.of())
					.forEach((column, text) -> texts.put(ListColumns.key(column), text));
				people.add(new ListPerson(last + 1 + people.size(), Optional.of(profile), texts));
			}
			int count = this.people.add(id, people);
			this.store.extend(id, last + people.size(), count);
			return count;
		});
		int count = Objects.requireNonNullElse(added, 0);
		return new Added(count, wanted.size() - count, erased.size());
	}

	/**
	 * Send nothing to the people of a list from now on.
	 * @param id the list, which must have come in
	 * @param reason why
	 * @return the list
	 */
	PeopleList refuse(String id, String reason) {
		PeopleList list = this.store.requireCommitted(id);
		this.known.refuse(this.people.page(id, 0, Integer.MAX_VALUE)
			.stream()
			.flatMap((person) -> person.profile().stream())
			.toList(), reason);
		return list;
	}

	/**
	 * Why a plan cannot take its people from a list.
	 * @param list the list's id or name
	 * @return the reason, empty when it can
	 */
	public Optional<String> problem(String list) {
		Optional<PeopleList> found = find(list);
		if (found.isEmpty()) {
			return Optional.of("there is no list '%s': ./zigral import brings one in".formatted(list));
		}
		return (found.get().committedAt() != null) ? Optional.empty()
				: Optional.of("the list '%s' has not come in: POST /lists/%s/commit first".formatted(found.get().name(),
						found.get().id()));
	}

	// Of several with one name, the newest that has come in.
	private Optional<PeopleList> find(String list) {
		String wanted = list.strip();
		return this.store.find(wanted).or(() -> this.store.findByName(wanted));
	}

	/**
	 * The people of a list, those without an address left out.
	 * @param list the list's id or name
	 * @return their data as a step puts it out, empty when there is no such list
	 */
	public List<Map<String, Object>> prospects(String list) {
		List<Map<String, Object>> prospects = new ArrayList<>();
		find(list).filter((found) -> found.committedAt() != null)
			.ifPresent((found) -> this.people.page(found.id(), 0, Integer.MAX_VALUE)
				.forEach((person) -> person.profile()
					.map((profile) -> prospect(found, person, profile))
					.ifPresent((prospect) -> prospects.add(prospect.toData()))));
		return prospects;
	}

	private static Prospect prospect(PeopleList list, ListPerson person, ProfileUrl profile) {
		Map<Prospect.Field, String> texts = new EnumMap<>(Prospect.Field.class);
		for (Prospect.Field field : Prospect.Field.values()) {
			Optional.ofNullable(person.texts().get(field.key())).ifPresent((text) -> texts.put(field, text));
		}
		return Prospect.brief(profile, person.fullName().isEmpty() ? "[no name]" : person.fullName(), texts,
				list.createdAt(), "list " + list.name());
	}

	/**
	 * The people of a list who are left out until a person says who they are.
	 * @param list the list's id or name
	 * @return who and why, empty when there is no such list or nobody is left out
	 */
	public Optional<Unresolved> unresolved(String list) {
		return find(list).flatMap((found) -> {
			int count = this.people.count(found.id(), false) - this.people.count(found.id(), true);
			return (count == 0) ? Optional.empty() : Optional.of(new Unresolved(
					"%d of the list '%s'".formatted(count, found.name()),
					"have no address: POST /lists/%s/people/{row}/resolve says who they are".formatted(found.id())));
		});
	}

	/**
	 * The names under which lists know somebody.
	 * @param profile who
	 * @return the names
	 */
	public List<String> names(ProfileUrl profile) {
		return this.people.names(profile);
	}

	/**
	 * Forget somebody, also in lists that have not come in.
	 * @param profile who is erased
	 * @return in how many lists they stood
	 */
	public int erase(ProfileUrl profile) {
		int erased = this.people.erase(profile);
		for (String id : this.store.notComeIn()) {
			erased += this.transaction.execute((_) -> eraseRows(id, profile)) ? 1 : 0;
		}
		return erased;
	}

	private boolean eraseRows(String id, ProfileUrl profile) {
		this.store.lockCommittedRow(id);
		Optional<StoredRows> rows = this.store.rows(id);
		if (rows.isEmpty()) {
			return false;
		}
		try {
			StoredRows kept = rows.get()
				.without((cells) -> cells.stream()
					.anyMatch((text) -> text.contains("/")
							&& ProfileAddress.read(text).filter(profile::equals).isPresent()));
			if (kept.count() < rows.get().count()) {
				this.store.putRows(id, kept);
			}
			return kept.count() < rows.get().count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * People of whom nobody knows who they are.
	 *
	 * @param who how many of which list
	 * @param reason why they are left out, as the end of a sentence that begins with them
	 */
	public record Unresolved(String who, String reason) {
	}

	/**
	 * What came of adding people to a list.
	 *
	 * @param added how many were added
	 * @param present how many were in it already
	 * @param erased how many were erased and are not taken in again
	 */
	record Added(int added, int present, int erased) {
	}

}
