package com.zigral.lincoln;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;

/**
 * How far a search has come. It can be written down as JSON data and read again.
 */
final class SearchState {

	private static final String SOURCE = "linkedin search";

	private final SearchQuery query;

	private final Map<ProfileUrl, Prospect> prospects = new LinkedHashMap<>();

	private int pages;

	private int hidden;

	private int duplicates;

	private int otherTitles;

	private Optional<Integer> total = Optional.empty();

	private boolean ended;

	SearchState(SearchQuery query) {
		this.query = query;
	}

	static SearchState from(Map<String, Object> data) {
		List<Filter> filters = list(data, "filters").stream().map(Filter::from).toList();
		SearchState state = new SearchState(new SearchQuery((String) data.getOrDefault("path", ""), filters));
		list(data, "prospects").stream().map(Prospect::from).forEach(state::put);
		state.pages = number(data, "pages");
		state.hidden = number(data, "hidden");
		state.duplicates = number(data, "duplicates");
		state.otherTitles = number(data, "other_titles");
		state.total = data.containsKey("total") ? Optional.of(number(data, "total")) : Optional.empty();
		state.ended = Boolean.TRUE.equals(data.get("ended"));
		return state;
	}

	Map<String, Object> toData() {
		Map<String, Object> data = new LinkedHashMap<>(counts());
		data.put("path", this.query.path());
		data.put("filters", this.query.filters().stream().map(Filter::toData).toList());
		data.put("prospects", prospects());
		data.put("other_titles", this.otherTitles);
		data.put("ended", this.ended);
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
		this.total.ifPresent((number) -> counts.put("total", number));
		return counts;
	}

	void add(SearchPage page, Optional<String> title, int limit, Instant now) {
		this.pages++;
		this.total = page.total().or(() -> this.total);
		page.results().stream().filter((result) -> !isFull(limit)).forEach((result) -> add(result, title, now));
		this.ended = isFull(limit) || !page.hasNext() || page.results().isEmpty();
	}

	boolean isEnded() {
		return this.ended;
	}

	int size() {
		return this.prospects.size();
	}

	String nextPath() {
		return this.query.page(this.pages + 1);
	}

	int pages() {
		return this.pages;
	}

	Optional<Integer> total() {
		return this.total;
	}

	int hidden() {
		return this.hidden;
	}

	List<Map<String, Object>> prospects() {
		return this.prospects.values().stream().map(Prospect::toData).toList();
	}

	List<Map<String, Object>> filters() {
		return this.query.filters().stream().map((filter) -> noted(filter).toData()).toList();
	}

	private boolean isFull(int limit) {
		return this.prospects.size() >= limit;
	}

	private void add(Found result, Optional<String> title, Instant now) {
		Optional<ProfileUrl> url = result.text("url").flatMap(ProfileUrl::from);
		Optional<String> name = result.text("full_name");
		if (url.isEmpty() || name.isEmpty()) {
			this.hidden++;
		}
		else if (this.prospects.containsKey(url.get())) {
			this.duplicates++;
		}
		else {
			this.otherTitles += isOther(result, title) ? 1 : 0;
			put(Prospect.brief(url.get(), name.get(), texts(result, name.get()), now, SOURCE));
		}
	}

	private void put(Prospect prospect) {
		this.prospects.put(prospect.profileUrl(), prospect);
	}

	private Map<Field, String> texts(Found result, String name) {
		Map<Field, String> texts = new EnumMap<>(Field.class);
		texts.putAll(PersonName.parts(name));
		for (Field field : List.of(Field.HEADLINE, Field.LOCATION, Field.TITLE, Field.COMPANY)) {
			result.text(field.key()).ifPresent((text) -> texts.put(field, text));
		}
		Degree.of(result.text("connection_degree")).ifPresent((text) -> texts.put(Field.CONNECTION_DEGREE, text));
		this.query.applied(Facet.INDUSTRY).ifPresent((text) -> texts.put(Field.INDUSTRY, text));
		return texts;
	}

	private Filter noted(Filter filter) {
		if (!filter.name().equals("title") || this.otherTitles == 0) {
			return filter;
		}
		return new Filter(filter.name(), filter.asked(), filter.status(), filter.value(),
				Optional.of(this.otherTitles + " of the people found show another title in the list"));
	}

	private static boolean isOther(Found result, Optional<String> title) {
		return title.isPresent()
				&& result.text("title").filter((shown) -> !TitleWords.areIn(title.get(), shown)).isPresent();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> list(Map<String, Object> data, String name) {
		return (List<Map<String, Object>>) data.getOrDefault(name, List.of());
	}

	private static int number(Map<String, Object> data, String name) {
		return ((Number) data.getOrDefault(name, 0)).intValue();
	}

}
