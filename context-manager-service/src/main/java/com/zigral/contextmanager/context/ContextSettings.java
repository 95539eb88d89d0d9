package com.zigral.contextmanager.context;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Settings of the lists.
 *
 * @param page the most entries a page may have
 */
@ConfigurationProperties("zigral.context")
record ContextSettings(@DefaultValue("100") int page) {

	ContextSettings {
		Assert.isTrue(page >= 1 && page <= 1000, "zigral.context.page must be between 1 and 1000");
	}

}
