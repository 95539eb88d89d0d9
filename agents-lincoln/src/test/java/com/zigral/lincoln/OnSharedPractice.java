package com.zigral.lincoln;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One practice site for all tests of a class, and one Lincoln whose browser stays open.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnSharedPractice {

	Practice practice;

	@BeforeAll
	void start(@TempDir Path directory) throws IOException {
		this.practice = new Practice(directory);
	}

	@BeforeEach
	void forget() {
		this.practice.site().ledger().clear();
	}

	@AfterAll
	void stop() {
		this.practice.close();
	}

}
