package com.zigral.contextmanager.health;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class MetricsIT {

	private final Client client;

	MetricsIT(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void callsAndConnectionsAreCounted() {
		this.client.create("measured", "{}");
		this.client.get("/context/measured");
		String metrics = this.client.get("/actuator/prometheus").body();
		assertThat(metrics.lines()).anyMatch((line) -> line.startsWith("http_server_requests_seconds_count{")
				&& line.contains("uri=\"/context/{job_id}\"") && line.contains("application=\"context-manager\""));
		assertThat(metrics).contains("hikaricp_connections_active{").contains("jvm_memory_used_bytes{");
	}

	@Test
	void nothingElseOfTheActuatorIsExposed() {
		for (String path : new String[] { "", "/env", "/health", "/beans", "/heapdump", "/loggers" }) {
			assertThat(this.client.get("/actuator" + path).statusCode()).as(path).isEqualTo(404);
		}
	}

}
