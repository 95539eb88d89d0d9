package com.zigral.orchestrator.memory;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the context manager is.
 *
 * @param url its address, from {@code CONTEXT_MANAGER_URL}
 * @param token the bearer token it asks for, blank when it asks for none
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 */
@ConfigurationProperties("zigral.memory")
record MemorySettings(URI url, @DefaultValue("") String token, @DefaultValue("2s") Duration connectTimeout,
		@DefaultValue("10s") Duration readTimeout) {

	MemorySettings {
		if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
			throw new IllegalArgumentException(
					"CONTEXT_MANAGER_URL must be an http or https address such as http://127.0.0.1:8001");
		}
	}

	@Override
	public String toString() {
		return "MemorySettings[url=" + this.url + "]";
	}

}
