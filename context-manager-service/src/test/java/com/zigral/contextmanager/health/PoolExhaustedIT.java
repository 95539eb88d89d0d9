package com.zigral.contextmanager.health;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class PoolExhaustedIT {

	private final Client client;

	private final HikariDataSource pool;

	PoolExhaustedIT(@LocalServerPort int port, @Autowired HikariDataSource pool) {
		this.client = new Client(port);
		this.pool = pool;
	}

	@Test
	void aCallThatGetsNoConnectionIs503WithinTwoSeconds() throws Exception {
		this.client.create("patient", "{}");
		List<Connection> taken = new ArrayList<>();
		try {
			for (int i = 0; i < this.pool.getMaximumPoolSize(); i++) {
				taken.add(this.pool.getConnection());
			}
			long start = System.nanoTime();
			HttpResponse<String> answer = this.client.get("/context/patient");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
		assertThat(this.client.get("/context/patient").statusCode()).isEqualTo(200);
	}

}
