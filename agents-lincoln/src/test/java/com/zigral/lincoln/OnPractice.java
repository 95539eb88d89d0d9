package com.zigral.lincoln;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A practice site of its own for each test, and a Lincoln that works with it.
 */
abstract class OnPractice {

	@TempDir
	Path directory;

	Practice practice;

	@BeforeEach
	void start() throws IOException {
		this.practice = new Practice(this.directory);
	}

	@AfterEach
	void stop() {
		this.practice.close();
	}

}
