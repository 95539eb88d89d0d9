package com.zigral.contextmanager.api;

import java.io.IOException;
import java.io.InputStream;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/**
 * Serves {@code openapi.yml}. It is written by hand because the controllers take and give
 * bytes, of which nothing could be derived; the tests hold every answer against it.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

	@Bean
	OpenAPI openApi() throws IOException {
		try (InputStream document = new ClassPathResource("openapi.yml").getInputStream()) {
			return Yaml31.mapper().readValue(document, OpenAPI.class);
		}
	}

}
