package com.zigral.orchestrator.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.zigral.service.InvalidConfigurationException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one account may do in any 24 hours and in any 7 days. The defaults are far
 * below what LinkedIn's members report as its patience; the clamps cannot be lifted.
 *
 * @param invitationsPerDay invitations a day, 1 to 30
 * @param invitationsPerWeek invitations a week, 1 to 100
 * @param messagesPerDay messages a day, 1 to 50
 * @param messagesPerWeek messages a week, 1 to 200
 * @param profileViewsPerDay profiles read a day, 1 to 150
 * @param profileViewsPerWeek profiles read a week, 1 to 600
 */
@ConfigurationProperties("zigral.budget")
record BudgetSettings(@DefaultValue("15") int invitationsPerDay, @DefaultValue("75") int invitationsPerWeek,
		@DefaultValue("20") int messagesPerDay, @DefaultValue("100") int messagesPerWeek,
		@DefaultValue("50") int profileViewsPerDay, @DefaultValue("250") int profileViewsPerWeek) {

	Map<String, Caps> caps() {
		return Map.of("invitation",
				new Caps(within("LINKEDIN_INVITATIONS_PER_DAY", this.invitationsPerDay, 30),
						within("LINKEDIN_INVITATIONS_PER_WEEK", this.invitationsPerWeek, 100)),
				"message",
				new Caps(within("LINKEDIN_MESSAGES_PER_DAY", this.messagesPerDay, 50),
						within("LINKEDIN_MESSAGES_PER_WEEK", this.messagesPerWeek, 200)),
				"profile_view", new Caps(within("LINKEDIN_PROFILE_VIEWS_PER_DAY", this.profileViewsPerDay, 150),
						within("LINKEDIN_PROFILE_VIEWS_PER_WEEK", this.profileViewsPerWeek, 600)));
	}

	private static int within(String variable, int value, int clamp) {
		if (value < 1 || value > clamp) {
			throw new InvalidConfigurationException(
					"%s is %d; set a number from 1 to %d, or leave it unset.".formatted(variable, value, clamp));
		}
		return value;
	}

	/**
	 * The caps of one kind of action.
	 *
	 * @param day in any 24 hours
	 * @param week in any 7 days
	 */
	record Caps(int day, int week) {

		List<Window> windows() {
			return List.of(new Window(this.day, Duration.ofDays(1), "24 hours"),
					new Window(this.week, Duration.ofDays(7), "7 days"));
		}

	}

	/**
	 * A cap on a rolling stretch of time.
	 *
	 * @param cap how many
	 * @param length in how long
	 * @param words the length in words
	 */
	record Window(int cap, Duration length, String words) {
	}

}
