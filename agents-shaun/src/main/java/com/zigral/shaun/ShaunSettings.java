package com.zigral.shaun;

import java.net.URI;
import java.time.Duration;

import com.zigral.shaun.google.GoogleSettings;
import com.zigral.shaun.google.SheetsCredentials;
import com.zigral.shaun.table.ColumnRules;

/**
 * What Shaun works with.
 *
 * @param google how Google is reached
 * @param columns what Shaun may do with which column
 */
public record ShaunSettings(GoogleSettings google, ColumnRules columns) {

	/**
	 * Google itself, with patience for a busy minute.
	 * @param credentials what Shaun is let in with
	 * @return the settings
	 */
	public static ShaunSettings google(SheetsCredentials credentials) {
		return new ShaunSettings(GoogleSettings.google(credentials), ColumnRules.standard());
	}

	/**
	 * Another server that speaks both Sheets and Drive, such as the stand-in.
	 * @param rootUrl its root
	 * @param credentials what Shaun is let in with
	 * @return the settings
	 * @throws IllegalArgumentException if the root is neither https nor near, or if the
	 * credentials belong to another server
	 */
	public static ShaunSettings at(URI rootUrl, SheetsCredentials credentials) {
		return new ShaunSettings(GoogleSettings.at(rootUrl, credentials), ColumnRules.standard());
	}

	/**
	 * The same settings with another sleeper.
	 * @param other what waits
	 * @return the settings
	 */
	public ShaunSettings withSleeper(GoogleSettings.Sleeper other) {
		return new ShaunSettings(this.google.withSleeper(other), this.columns);
	}

	/**
	 * The same settings with another timeout.
	 * @param timeout how long to wait for an answer
	 * @return the settings
	 */
	public ShaunSettings withReadTimeout(Duration timeout) {
		return new ShaunSettings(this.google.withReadTimeout(timeout), this.columns);
	}

	/**
	 * The same settings with other rules for columns.
	 * @param rules what Shaun may do with which column
	 * @return the settings
	 */
	public ShaunSettings withColumns(ColumnRules rules) {
		return new ShaunSettings(this.google, rules);
	}

}
