package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Sheet;

/**
 * Whom a sentence is about, as far as it has been read. Over 250 lines because whatever
 * can be said about them is taken and told here.
 */
public final class PeopleCriteria {

	private final Map<Filter, List<String>> filters = new LinkedHashMap<>();

	private Optional<Integer> limit = Optional.empty();

	private Optional<Sheet> source = Optional.empty();

	private Optional<String> list = Optional.empty();

	private Optional<String> status = Optional.empty();

	private final Map<String, String> cells = new LinkedHashMap<>();

	private boolean salesNavigator;

	private boolean onePerson;

	private boolean ofJob;

	private boolean more;

	/**
	 * What has been read by now, to come back to when the reading goes wrong.
	 * @return a copy
	 */
	PeopleCriteria copy() {
		PeopleCriteria copy = new PeopleCriteria();
		copy.restore(this);
		return copy;
	}

	/**
	 * Forget what has been read since a copy was made.
	 * @param copy the copy
	 */
	public void restore(PeopleCriteria copy) {
		this.filters.clear();
		this.filters.putAll(copy.filters);
		this.limit = copy.limit;
		this.source = copy.source;
		this.list = copy.list;
		this.status = copy.status;
		this.cells.clear();
		this.cells.putAll(copy.cells);
		this.salesNavigator = copy.salesNavigator;
		this.onePerson = copy.onePerson;
		this.ofJob = copy.ofJob;
		this.more = copy.more;
	}

	/**
	 * Take the values of a filter.
	 * @param filter the filter
	 * @param values its values
	 * @param said the words, for when it has some already
	 */
	void put(Filter filter, List<String> values, String said) {
		if (this.filters.containsKey(filter)) {
			throw new DeclinedException(DeclineReason.TWICE, said);
		}
		add(filter, values);
	}

	void replace(Filter filter, String value) {
		this.filters.put(filter, List.of(value));
	}

	void add(Filter filter, List<String> values) {
		List<String> all = new ArrayList<>(this.filters.getOrDefault(filter, List.of()));
		values.stream().filter((value) -> !all.contains(value)).forEach(all::add);
		if (!all.isEmpty()) {
			this.filters.put(filter, all);
		}
	}

	void add(Market market) {
		add(Filter.INDUSTRY, market.industries());
		add(Filter.KEYWORDS, market.keywords());
	}

	/**
	 * Take how many are wanted at most.
	 * @param most how many
	 * @param said the words, for the refusal
	 * @throws DeclinedException if another number was said before
	 */
	public void limit(int most, String said) {
		if (this.limit.filter((known) -> known != most).isPresent()) {
			throw new DeclinedException(DeclineReason.TWICE, said);
		}
		this.limit = Optional.of(most);
	}

	// The people who stand in a sheet are meant.
	public void from(Sheet sheet) {
		this.source = Optional.of(sheet);
	}

	void fromList(String name) {
		this.list = Optional.of(name);
	}

	/**
	 * The people that this job has found before are meant.
	 */
	public void fromJob() {
		this.ofJob = true;
	}

	// Whether the people that this job has found before are meant.
	public boolean isOfJob() {
		return this.ofJob;
	}

	/**
	 * Whether they are known before anything is looked for.
	 * @return whether they are those of a list or of this job
	 */
	public boolean isTaken() {
		return this.ofJob || this.list.isPresent();
	}

	/**
	 * More people are meant, beside those that this job has found before.
	 */
	void more() {
		this.more = true;
	}

	// Whether more people are meant, beside those found before.
	public boolean isMore() {
		return this.more;
	}

	// Take only the people of the sheet who have a status.
	public void status(String criteria) {
		this.status = Optional.of(criteria);
	}

	// Take only the people of the sheet in whose column stands a text.
	void cell(String column, String text) {
		this.cells.put(column, text);
	}

	/** Sales Navigator is named as the place to search. */
	public void onSalesNavigator() {
		this.salesNavigator = true;
	}

	/**
	 * A single person is meant, as in "the CTO of".
	 */
	void onePerson() {
		this.onePerson = true;
	}

	/**
	 * Whether a single person of a single company is meant.
	 * @return whether it is
	 */
	public boolean isOnePerson() {
		return this.onePerson && values(Filter.COMPANY).size() == 1;
	}

	/**
	 * Whether a filter has values.
	 * @param filter the filter
	 * @return whether anything was said for it
	 */
	public boolean has(Filter filter) {
		return this.filters.containsKey(filter);
	}

	/**
	 * Whether nothing was said about whom is meant.
	 * @return whether they are not described by a filter, sheet, list or job
	 */
	public boolean isAnybody() {
		return this.filters.isEmpty() && this.source.isEmpty() && !isTaken() && !this.more;
	}

	/**
	 * The values of one filter.
	 * @param filter the filter
	 * @return the values in the order said, empty when it has none
	 */
	public List<String> values(Filter filter) {
		return this.filters.getOrDefault(filter, List.of());
	}

	/**
	 * The filters that have values, in the order said.
	 * @return an unmodifiable view, which later reading changes
	 */
	public Map<Filter, List<String>> filters() {
		return Collections.unmodifiableMap(this.filters);
	}

	/**
	 * How many are wanted.
	 * @return how many at most, empty when it was not said
	 */
	public Optional<Integer> limit() {
		return this.limit;
	}

	/**
	 * The sheet that people are read from.
	 * @return the sheet, empty when they are not from one
	 */
	public Optional<Sheet> source() {
		return this.source;
	}

	/**
	 * The list whose people are meant.
	 * @return its name, empty when they are not from one
	 */
	public Optional<String> list() {
		return this.list;
	}

	/**
	 * Which people of the sheet are meant, by their status.
	 * @return the status, empty for all of them
	 */
	public Optional<String> status() {
		return this.status;
	}

	/**
	 * Which people of the sheet are meant, by other columns.
	 * @return an unmodifiable view: the text that stands in each of the columns
	 */
	public Map<String, String> cells() {
		return Collections.unmodifiableMap(this.cells);
	}

	/**
	 * Whether to search on Sales Navigator: it is named, or only it has a filter that is
	 * used.
	 * @return whether to search there
	 */
	public boolean isOnSalesNavigator() {
		return this.salesNavigator || has(Filter.HEAD_COUNT) || has(Filter.SENIORITY);
	}

}
