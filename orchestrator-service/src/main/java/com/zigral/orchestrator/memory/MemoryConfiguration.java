package com.zigral.orchestrator.memory;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/**
 * The client of the context manager. It is the Apache client, which reads and writes on
 * the caller's virtual thread: the JDK's hands each part of an answer from thread to
 * thread, which took a quarter of the orchestrator's processor time.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MemorySettings.class)
class MemoryConfiguration {

	/** More calls at once would only wait for the context manager's database. */
	private static final int CONNECTIONS = 32;

	/** A connection idle for longer is looked at before it is used again. */
	private static final TimeValue STALE_AFTER = TimeValue.ofMilliseconds(500);

	@Bean
	ContextManagerClient contextManager(RestClient.Builder builder, MemorySettings settings) {
		HttpClientSettings timeouts = HttpClientSettings.defaults()
			.withTimeouts(settings.connectTimeout(), settings.readTimeout());
		builder.baseUrl(settings.url().toString())
			.requestFactory(ClientHttpRequestFactoryBuilder.httpComponents()
				.withHttpClientCustomizer(MemoryConfiguration::onlyWhatIsAsked)
				.withConnectionManagerCustomizer(
						(connections) -> connections.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS))
				.withConnectionConfigCustomizer((connection) -> connection.setValidateAfterInactivity(STALE_AFTER))
				.withDefaultRequestConfigCustomizer(
						(request) -> request.setConnectionRequestTimeout(Timeout.of(settings.readTimeout())))
				.build(timeouts));
		if (!settings.token().isBlank()) {
			builder.defaultHeaders((headers) -> headers.setBearerAuth(settings.token()));
		}
		return new ContextManagerClient(builder.requestInterceptor(new StorableBody()).build());
	}

	/**
	 * Whoever calls decides what is tried again, and the service sets no cookies.
	 * @param client what is built
	 */
	private static void onlyWhatIsAsked(HttpClientBuilder client) {
		client.disableAutomaticRetries().disableCookieManagement().disableContentCompression().disableAuthCaching();
	}

}
