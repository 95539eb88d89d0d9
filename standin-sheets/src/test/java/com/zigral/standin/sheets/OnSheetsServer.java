package com.zigral.standin.sheets;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new stand-in for Google Sheets for each test, and a client that may use it.
 */
abstract class OnSheetsServer {

	@TempDir
	Path directory;

	SheetsServer server;

	Client client;

	@BeforeEach
	void start() throws IOException, InterruptedException {
		this.server = SheetsServer.start(0, this.directory);
		this.client = Client.authorized(this.server);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

}
