package com.zigral.contextmanager.health;

import java.net.http.HttpResponse;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class HealthIT {

	private final Client client;

	HealthIT(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void aHealthyServiceSaysSo() {
		HttpResponse<String> answer = this.client.get("/health");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body())
			.matches("\\{\"status\":\"healthy\",\"service\":\"context-manager\",\"version\":\"\\d+\\.[^\"]+\"}");
	}

	@Test
	void anAnswerDoesNotSayWhatServerItComesFrom() {
		assertThat(this.client.get("/health").headers().map()).doesNotContainKeys("Server", "X-Powered-By");
	}

}
