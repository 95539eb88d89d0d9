package com.zigral.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Reads secrets from files, as Docker and Kubernetes hand them out: a variable with
 * {@code _FILE} at the end of its name says where the value of the other one is.
 */
class SecretFiles implements EnvironmentPostProcessor, Ordered {

	private static final List<String> SECRETS = List.of("CONTEXT_MANAGER_TOKEN", "DATABASE_PASSWORD", "DATABASE_URL",
			"GOOGLE_SHEETS_CREDENTIALS_JSON", "GOOGLE_SHEETS_OAUTH_CLIENT_SECRET", "GOOGLE_SHEETS_OAUTH_REFRESH_TOKEN",
			"LINKEDIN_PASSWORD", "LINKEDIN_USERNAME", "OPENAI_API_KEY", "OTEL_EXPORTER_OTLP_HEADERS",
			"ZIGRAL_API_TOKEN", "ZIGRAL_API_TOKENS", "ZIGRAL_ENCRYPTION_KEY");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> values = new HashMap<>();
		for (String name : SECRETS) {
			String file = environment.getProperty(name + "_FILE");
			if (StringUtils.hasText(file)) {
				if (StringUtils.hasText(environment.getProperty(name))) {
					throw new InvalidConfigurationException(
							"Both %s and %s_FILE are set: set one of them.".formatted(name, name));
				}
				values.put(name, read(name, file.strip()));
			}
		}
		environment.getPropertySources().addFirst(new MapPropertySource("secretFiles", values));
	}

	private static String read(String name, String file) {
		try {
			String value = Files.readString(Path.of(file)).strip();
			if (!value.isEmpty()) {
				return value;
			}
			throw new InvalidConfigurationException(
					"%s_FILE is '%s', which is empty: put the value of %s into it.".formatted(name, file, name));
		}
		catch (IOException | InvalidPathException ex) {
			throw new InvalidConfigurationException(
					"%s_FILE is '%s', which is no text file this program can read.".formatted(name, file));
		}
	}

	@Override
	public int getOrder() {
		return SystemEnvironmentPropertySourceEnvironmentPostProcessor.DEFAULT_ORDER + 1;
	}

}
