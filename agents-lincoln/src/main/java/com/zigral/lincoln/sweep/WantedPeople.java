package com.zigral.lincoln.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.profile.PersonName;

/**
 * Whose threads may be opened, by their names, because that is all the list of threads
 * has.
 */
final class WantedPeople {

	/** "Jane Roe, Bob Lee": "Jane Roe, MBA" has no second name after the comma. */
	private static final Pattern SEVERAL = Pattern.compile(".*,\\s*\\p{Lu}\\p{Ll}+\\S*\\s+\\p{Lu}.*");

	private final Map<String, List<Person>> byName = new HashMap<>();

	WantedPeople(List<Map<String, Object>> people) {
		for (Map<String, Object> data : people) {
			Person person = Person.from(data);
			this.byName.computeIfAbsent(PersonName.key(person.name()), (_) -> new ArrayList<>()).add(person);
		}
	}

	/**
	 * The JSON Schema of each property of a person.
	 * @return the schemas by property
	 */
	static Map<String, Map<String, Object>> schema() {
		Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
		properties.put("profile_url", Map.of("type", "string", "minLength", 1, "maxLength", 1000));
		properties.put("full_name", Map.of("type", "string", "minLength", 1, "maxLength", 500));
		return properties;
	}

	/**
	 * Who is called as a thread is.
	 * @param name the name in the list of threads
	 * @return them, nobody when it is a group
	 */
	List<Person> called(String name) {
		return SEVERAL.matcher(name).matches() ? List.of() : this.byName.getOrDefault(PersonName.key(name), List.of());
	}

	/**
	 * Somebody whose thread may be opened.
	 *
	 * @param profile who it is
	 * @param name their name
	 */
	record Person(ProfileUrl profile, String name) {

		static Person from(Map<String, Object> data) {
			String address = String.valueOf(data.get("profile_url"));
			return new Person(
					ProfileUrl.from(address)
						.orElseThrow(() -> new LinkedInException(ErrorKind.PRECONDITION,
								"'" + address + "' among the people is not the address of a LinkedIn profile")),
					String.valueOf(data.get("full_name")));
		}

	}

}
