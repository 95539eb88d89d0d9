package com.zigral.orchestrator.connection;

import java.net.URI;
import java.util.Locale;

import com.zigral.shaun.Shaun;
import com.zigral.shaun.google.SheetsException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks Google whether it lets the account in.
 */
@Component
@Order(2)
class SheetsConnection implements Connection {

	private final Shaun shaun;

	private final Place place;

	SheetsConnection(Shaun shaun, @Value("${zigral.shaun.root-url}") URI root) {
		this.shaun = shaun;
		this.place = new Place(root.getAuthority(),
				("." + root.getHost()).toLowerCase(Locale.ROOT).endsWith(".googleapis.com"), "");
	}

	@Override
	public String name() {
		return "sheets";
	}

	@Override
	public Place place() {
		return this.place;
	}

	@Override
	public TestResult test() throws InterruptedException {
		try {
			return TestResult.passed("accepted", this.shaun.checkAccess());
		}
		catch (SheetsException ex) {
			return TestResult.failed("refused", ex.reason());
		}
	}

}
