package com.zigral.orchestrator.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * What the agents' browser takes of the machine: the metric
 * {@code zigral.browser.memory}, the memory that its processes share with nobody, in
 * bytes. It is 0 while no browser is open, and where there is no {@code /proc}.
 */
@Component
class BrowserMeters implements MeterBinder {

	/** See proc_pid_status(5). */
	private static final Pattern ANONYMOUS = Pattern.compile("RssAnon:\\s+(\\d+) kB");

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("zigral.browser.memory", BrowserMeters::bytes).baseUnit(BaseUnits.BYTES).register(registry);
	}

	// The service starts no other processes than the browser and its driver.
	private static long bytes() {
		return ProcessHandle.current().descendants().mapToLong(BrowserMeters::bytes).sum();
	}

	private static long bytes(ProcessHandle process) {
		try {
			Matcher matcher = ANONYMOUS
				.matcher(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")));
			return matcher.find() ? Long.parseLong(matcher.group(1)) * 1024 : 0;
		}
		catch (IOException ex) {
			// It has just ended.
			return 0;
		}
	}

}
