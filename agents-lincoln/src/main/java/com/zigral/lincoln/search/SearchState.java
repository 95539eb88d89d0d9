package com.zigral.lincoln.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.profile.Degree;
import com.zigral.lincoln.profile.PersonName;
import com.zigral.lincoln.search.Leads.Lead;

/**
 * How far a search has come. It can be written down as JSON data and read again. Over 250
 * lines because what it counts, what it writes down and what it reads again are to be
 * changed together.
 */
final class SearchState {

	private static final String COMPANY = "company";

	private static final String UNREAD = "unread";

	private static final String NAMELESS = "nameless";

	private static final String FOUND_BEFORE = "found_before";

	private final Leads leads;

	private SearchQuery query;

	private final Map<ProfileUrl, Prospect> prospects = new LinkedHashMap<>();

	/** Who is not wanted, because they were found before. */
	private final Set<ProfileUrl> leftOut = new HashSet<>();

	private int pages;

	private int hidden;

	private int duplicates;

	/** Results of people who are left out. */
	private int foundBefore;

	/** Results of people whose names could not be read. */
	private int nameless;

	private int otherTitles;

	private int otherCompanies;

	private Optional<Integer> total = Optional.empty();

	private boolean atEnd;

	SearchState(SearchQuery query) {
		this(query, new Leads());
	}

	private SearchState(SearchQuery query, Leads leads) {
		this.query = query;
		this.leads = leads;
	}

	static SearchState from(Map<String, Object> data) {
		List<FilterReport> filters = list(data, "filters").stream().map(FilterReport::from).toList();
		SearchState state = new SearchState(new SearchQuery((String) data.getOrDefault("path", ""), filters),
				Leads.from(data));
		list(data, "prospects").stream().map(Prospect::from).forEach(state::put);
		state.pages = number(data, "pages");
		state.hidden = number(data, "hidden");
		state.duplicates = number(data, "duplicates");
		state.foundBefore = number(data, FOUND_BEFORE);
		state.nameless = number(data, NAMELESS);
		state.otherTitles = number(data, "other_titles");
		state.otherCompanies = number(data, "other_companies");
		state.total = data.containsKey("total") ? Optional.of(number(data, "total")) : Optional.empty();
		state.atEnd = Boolean.TRUE.equals(data.get("ended"));
		return state;
	}

	Map<String, Object> toData() {
		Map<String, Object> data = new LinkedHashMap<>(counts());
		data.put("path", this.query.path());
		data.put("filters", this.query.filters().stream().map(FilterReport::toData).toList());
		data.put("prospects", prospects());
		data.put(NAMELESS, this.nameless);
		data.put("other_titles", this.otherTitles);
		data.put("other_companies", this.otherCompanies);
		data.put("ended", this.atEnd);
		this.leads.toData(data);
		return data;
	}

	/**
	 * What the search found, but not its state.
	 * @return the counts by name
	 */
	Map<String, Object> counts() {
		Map<String, Object> counts = new LinkedHashMap<>();
		counts.put("pages", this.pages);
		counts.put("hidden", this.hidden);
		counts.put("duplicates", this.duplicates);
		counts.put(FOUND_BEFORE, this.foundBefore);
		counts.put(UNREAD, unread());
		this.total.ifPresent((number) -> counts.put("total", number));
		return counts;
	}

	/**
	 * Leave somebody out from here on.
	 * @param known who
	 */
	void leaveOut(ProfileUrl known) {
		this.leftOut.add(known);
	}

	void add(SearchPage page, List<String> titles, int limit, Instant now) {
		this.pages++;
		this.total = page.total().or(() -> this.total);
		this.query = this.query.seen(page.filters());
		page.results().stream().filter((result) -> this.size() < limit).forEach((result) -> add(result, titles, now));
		this.atEnd = !page.hasNext() || page.results().isEmpty();
	}

	/**
	 * Take in what became of the lead whose turn it is.
	 * @param lead who
	 * @param page their page
	 * @param now when it was read
	 */
	void add(Lead lead, LeadPage page, Instant now) {
		page.profile().ifPresentOrElse((url) -> {
			this.leads.resolved();
			put(url, lead.name(), texts((field) -> Optional.ofNullable(lead.fields().get(field)), lead.name()),
					List.of(), now);
		}, () -> this.leads.unresolved(page.note()));
	}

	boolean isEnded(int limit) {
		return size() >= limit || (this.atEnd && this.leads.next().isEmpty());
	}

	int size() {
		return this.prospects.size();
	}

	String nextPath() {
		return this.query.page(this.pages + 1);
	}

	SearchSite site() {
		return this.query.site();
	}

	Leads leads() {
		return this.leads;
	}

	int pages() {
		return this.pages;
	}

	Optional<Integer> total() {
		return this.total;
	}

	int foundBefore() {
		return this.foundBefore;
	}

	int hidden() {
		return this.hidden;
	}

	/**
	 * How many results showed something that could not be read.
	 * @return how many, the nameless ones among them
	 */
	int unread() {
		return this.nameless
				+ (int) this.prospects.values().stream().filter((prospect) -> !prospect.unread().isEmpty()).count();
	}

	/**
	 * Whether anybody who was found has a name.
	 * @param name tells by the full name
	 * @return whether somebody has
	 */
	boolean isAnybody(Predicate<String> name) {
		return this.prospects.values().stream().map(Prospect::fullName).anyMatch(name);
	}

	List<Map<String, Object>> prospects() {
		return this.prospects.values().stream().map(Prospect::toData).toList();
	}

	List<Map<String, Object>> filters() {
		return this.query.filters().stream().map((filter) -> noted(filter).toData()).toList();
	}

	private void add(ExtractedFields result, List<String> titles, Instant now) {
		Optional<ProfileUrl> url = result.text("url").flatMap(ProfileUrl::from);
		Optional<String> lead = result.text("lead");
		Optional<String> name = result.text("full_name");
		List<String> unread = result.texts(UNREAD);
		if (name.isEmpty() && unread.contains("full_name")) {
			this.nameless++;
		}
		else if ((url.isEmpty() && lead.isEmpty()) || name.isEmpty()) {
			this.hidden++;
		}
		else if (this.query.leavesOut(result)) {
			this.otherCompanies++;
		}
		else {
			this.otherTitles += result.text("title").filter((title) -> isOther(titles, title)).isPresent() ? 1 : 0;
			lead.ifPresentOrElse((path) -> this.duplicates += this.leads.add(new Lead(result.singles())) ? 0 : 1,
					() -> put(url.orElseThrow(), name.get(), texts(result::text, name.get()), unread, now));
		}
	}

	private static boolean isOther(List<String> titles, String title) {
		return !titles.isEmpty() && !TitleWords.areIn(titles, title);
	}

	private void put(ProfileUrl url, String name, Map<Field, String> texts, List<String> unread, Instant now) {
		if (this.leftOut.contains(url)) {
			this.foundBefore++;
		}
		else if (this.prospects.containsKey(url)) {
			this.duplicates++;
		}
		else {
			put(new Prospect(url, name, texts, List.of(), List.of(), List.of(), List.of(), unread, now,
					site().source()));
		}
	}

	private void put(Prospect prospect) {
		this.prospects.put(prospect.profileUrl(), prospect);
	}

	private Map<Field, String> texts(Function<String, Optional<String>> shown, String name) {
		Map<Field, String> texts = new EnumMap<>(Field.class);
		texts.putAll(PersonName.parts(name));
		for (Field field : List.of(Field.HEADLINE, Field.LOCATION, Field.TITLE, Field.COMPANY)) {
			shown.apply(field.key()).ifPresent((text) -> texts.put(field, text));
		}
		Degree.of(shown.apply("connection_degree")).ifPresent((text) -> texts.put(Field.CONNECTION_DEGREE, text));
		this.query.applied(Facet.INDUSTRY).ifPresent((text) -> texts.put(Field.INDUSTRY, text));
		return texts;
	}

	private FilterReport noted(FilterReport filter) {
		if (filter.name().equals("title") && this.otherTitles > 0) {
			return filter.noted(this.otherTitles + " of the people found show another title in the list");
		}
		if (filter.name().equals(COMPANY) && this.otherCompanies > 0) {
			return filter.noted(this.otherCompanies + " people who do not show '%s' as their company were left out"
				.formatted(String.join("' or '", filter.asked())));
		}
		return filter;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> list(Map<String, Object> data, String name) {
		return (List<Map<String, Object>>) data.getOrDefault(name, List.of());
	}

	private static int number(Map<String, Object> data, String name) {
		return ((Number) data.getOrDefault(name, 0)).intValue();
	}

}
