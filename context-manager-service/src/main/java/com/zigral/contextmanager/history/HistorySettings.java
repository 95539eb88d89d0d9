package com.zigral.contextmanager.history;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Settings of the history.
 *
 * @param page the most events a page may have
 */
@ConfigurationProperties("zigral.history")
record HistorySettings(@DefaultValue("1000") int page) {

	HistorySettings {
		Assert.isTrue(page >= 1 && page <= 10_000, "zigral.history.page must be between 1 and 10000");
	}

}
