package com.zigral.lincoln;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.zigral.agent.ActionRequest;
import com.zigral.lincoln.LincolnSettings.Pause;

/**
 * A process that opens a browser, says so, and waits to be killed.
 */
final class KeepsBrowserOpen {

	private KeepsBrowserOpen() {
	}

	static void main(String[] arguments) throws Exception {
		LincolnSettings settings = LincolnSettings.in(Path.of(arguments[1]))
			.at(URI.create(arguments[0]))
			.as("demo@zigral.example", "practice-makes-perfect")
			.taking(Pause.NONE, Duration.ofSeconds(20));
		try (Lincoln lincoln = new Lincoln(settings)) {
			lincoln.perform(new ActionRequest("search_people", Map.of("title", "CTO", "limit", 1)), new RecordedStep());
			System.out.println("open");
			System.in.read();
		}
	}

}
