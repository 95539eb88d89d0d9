package com.zigral.orchestrator.connection;

import java.net.URI;

import com.zigral.orchestrator.memory.ContextManagerClient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks the context manager whether it is healthy, with the token that jobs use.
 */
@Component
@Order(4)
class MemoryConnection implements Connection {

	private final ContextManagerClient memory;

	private final Place place;

	MemoryConnection(ContextManagerClient memory, @Value("${zigral.memory.url}") URI address) {
		this.memory = memory;
		this.place = new Place(address.getAuthority(), true, "");
	}

	@Override
	public String name() {
		return "context-manager";
	}

	@Override
	public Place place() {
		return this.place;
	}

	@Override
	public TestResult test() {
		return this.memory.isHealthy() ? TestResult.passed("healthy", "") : TestResult.failed("unhealthy", "");
	}

}
