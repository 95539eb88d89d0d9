package com.zigral.standin.linkedin.member;

import java.util.List;
import java.util.Optional;

/**
 * What a member's contact info shows beside the address of the profile.
 *
 * @param email the e-mail address, which only connections see
 * @param phone the telephone number, which only connections see
 * @param websites the websites, which everybody sees
 */
public record Contact(Optional<String> email, Optional<String> phone, List<String> websites) {

	public Contact {
		websites = List.copyOf(websites);
	}

	/**
	 * Make up a member's contact info, from their number alone.
	 * @param member the member
	 * @return the contact info as connections see it
	 */
	public static Contact of(Member member) {
		long id = member.id();
		return new Contact((id % 5 > 0) ? Optional.of("member" + id + "@mail.example") : Optional.empty(),
				(id % 2 > 0) ? Optional.of("+1 512 555 %04d".formatted(id)) : Optional.empty(),
				switch ((int) (id % 3)) {
					case 0 -> List.of("https://example.com/" + id);
					case 1 -> List.of("https://example.org/?a=1&b=%22" + id + "%22", "http://blog.example.net/é");
					default -> List.of();
				});
	}

	/**
	 * What the account gets to see of it.
	 * @param standing how the account stands with the member
	 * @return all of it for connections, the websites only for others
	 */
	public Contact to(Standing standing) {
		return (standing == Standing.CONNECTED) ? this : new Contact(Optional.empty(), Optional.empty(), this.websites);
	}

}
