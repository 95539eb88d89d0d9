package com.zigral.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecretFilesTests {

	@TempDir
	private Path directory;

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void theValueIsInTheFile() throws IOException {
		Path file = Files.writeString(this.directory.resolve("key"), "sk-secret\n");
		this.environment.withProperty("OPENAI_API_KEY_FILE", file.toString());
		process();
		assertThat(this.environment.getProperty("OPENAI_API_KEY")).isEqualTo("sk-secret");
	}

	@Test
	void blankVariableIsNotSet() {
		this.environment.withProperty("OPENAI_API_KEY_FILE", " ");
		process();
		assertThat(this.environment.containsProperty("OPENAI_API_KEY")).isFalse();
	}

	@Test
	void bothAreOneTooMany() {
		this.environment.withProperty("OPENAI_API_KEY_FILE", "/run/secrets/key").withProperty("OPENAI_API_KEY", "sk");
		assertRefused("Both OPENAI_API_KEY and OPENAI_API_KEY_FILE are set: set one of them.");
	}

	@Test
	void fileThatCannotBeReadStopsTheStart() throws IOException {
		this.environment.setProperty("ZIGRAL_API_TOKEN_FILE", this.directory.resolve("none").toString());
		assertRefused("ZIGRAL_API_TOKEN_FILE is '" + this.directory.resolve("none") + "', which is no text file");
		this.environment.setProperty("ZIGRAL_API_TOKEN_FILE", this.directory.toString());
		assertRefused("ZIGRAL_API_TOKEN_FILE is '" + this.directory + "', which is no text file");
		this.environment.setProperty("ZIGRAL_API_TOKEN_FILE", "a\0b");
		assertRefused("ZIGRAL_API_TOKEN_FILE is ");
		Path empty = Files.writeString(this.directory.resolve("empty"), " \n");
		this.environment.setProperty("ZIGRAL_API_TOKEN_FILE", empty.toString());
		assertRefused("ZIGRAL_API_TOKEN_FILE is '" + empty + "', which is empty");
	}

	private void assertRefused(String sentence) {
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(this::process)
			.withMessageStartingWith(sentence);
	}

	private void process() {
		new SecretFiles().postProcessEnvironment(this.environment, new SpringApplication());
	}

}
