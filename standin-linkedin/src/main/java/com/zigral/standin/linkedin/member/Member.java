package com.zigral.standin.linkedin.member;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A person of the practice site. Nobody like this exists.
 *
 * @param id the member's number
 * @param slug the last part of their profile's address
 * @param name the name as shown
 * @param headline the line under the name
 * @param place where they live
 * @param about what they say of themselves, if anything
 * @param positions what they do and did, newest first
 * @param education the schools, newest first
 * @param skills their skills
 * @param languages their languages
 * @param degree how far away they are in the account's network: 1, 2 or 3
 * @param hidden whether the account may not see who they are
 */
public record Member(long id, String slug, String name, String headline, Term place, Optional<String> about,
		List<Position> positions, List<School> education, List<String> skills, List<String> languages, int degree,
		boolean hidden) {

	public Member {
		positions = List.copyOf(positions);
		education = List.copyOf(education);
		skills = List.copyOf(skills);
		languages = List.copyOf(languages);
	}

	/**
	 * What they do now.
	 * @return the newest position that lasts
	 */
	public Optional<Position> current() {
		return this.positions.stream().filter(Position::isCurrent).findFirst();
	}

	/**
	 * The id by which the site's own links name them, where it does not use the slug.
	 * @return the id
	 */
	public String profileId() {
		return "ACoAA" + Long.toString(0x1_0000_0000L + this.id * 7919, 36).toUpperCase(Locale.ROOT);
	}

	/**
	 * What their contact info shows to connections.
	 * @return the contact info
	 */
	public Contact contact() {
		return Contact.of(this);
	}

	/**
	 * Where the member's profile is.
	 * @return the path with the slug percent-encoded and a slash at its end
	 */
	public String path() {
		return "/in/" + Words.encoded(this.slug) + "/";
	}

	String everyWord() {
		StringBuilder words = new StringBuilder(this.name).append(' ').append(this.headline);
		this.about.ifPresent((text) -> words.append(' ').append(text));
		this.positions.forEach(
				(position) -> words.append(' ').append(position.title()).append(' ').append(position.company().name()));
		this.skills.forEach((skill) -> words.append(' ').append(skill));
		return Words.folded(words.toString());
	}

}
