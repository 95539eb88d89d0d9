package com.zigral.orchestrator.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.zigral.agent.ProfileUrl;

/**
 * Data in which people stand, each as an object with a {@code profile_url}.
 */
final class ProfileData {

	private static final String URL = "profile_url";

	private ProfileData() {
	}

	static Optional<ProfileUrl> profile(Object data) {
		return (data instanceof Map<?, ?> object && object.get(URL) instanceof String url) ? ProfileUrl.from(url)
				: Optional.empty();
	}

	static Set<ProfileUrl> profiles(Object data) {
		Set<ProfileUrl> profiles = new LinkedHashSet<>();
		addProfiles(data, profiles);
		return profiles;
	}

	private static void addProfiles(Object data, Set<ProfileUrl> profiles) {
		profile(data).ifPresent(profiles::add);
		children(data).forEach((child) -> addProfiles(child, profiles));
	}

	/**
	 * The same data without some people.
	 * @param data the data
	 * @param unwanted who is left out
	 * @return the data, in which no list has them and no entry is one of them
	 */
	static Map<String, Object> without(Map<String, Object> data, Predicate<ProfileUrl> unwanted) {
		Map<String, Object> kept = new LinkedHashMap<>();
		data.forEach((name, value) -> {
			if (profile(value).filter(unwanted).isEmpty()) {
				kept.put(name, cleaned(value, unwanted));
			}
		});
		return kept;
	}

	@SuppressWarnings("unchecked")
	private static Object cleaned(Object value, Predicate<ProfileUrl> unwanted) {
		return switch (value) {
			case Map<?, ?> object -> without((Map<String, Object>) object, unwanted);
			case List<?> list -> list.stream()
				.filter((entry) -> profile(entry).filter(unwanted).isEmpty())
				.<Object>map((entry) -> cleaned(entry, unwanted))
				.toList();
			default -> value;
		};
	}

	private static Collection<?> children(Object data) {
		return switch (data) {
			case Map<?, ?> object -> object.values();
			case List<?> list -> list;
			default -> List.of();
		};
	}

}
