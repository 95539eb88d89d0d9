package com.zigral.orchestrator.memory;

import java.net.http.HttpClient;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MemorySettings.class)
class MemoryConfiguration {

	@Bean
	ContextManager contextManager(RestClient.Builder builder, MemorySettings settings) {
		HttpClientSettings timeouts = HttpClientSettings.defaults()
			.withTimeouts(settings.connectTimeout(), settings.readTimeout());
		builder.baseUrl(settings.url().toString())
			.requestFactory(ClientHttpRequestFactoryBuilder.jdk()
				// The context manager speaks nothing newer; asking for it is part of
				// every call.
				.withHttpClientCustomizer((http) -> http.version(HttpClient.Version.HTTP_1_1))
				.build(timeouts));
		if (!settings.token().isBlank()) {
			builder.defaultHeaders((headers) -> headers.setBearerAuth(settings.token()));
		}
		return new ContextManager(builder.build());
	}

}
