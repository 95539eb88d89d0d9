package com.zigral.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import com.zigral.standin.linkedin.PracticeLinkedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackHostTests {

	private static PracticeLinkedIn site;

	@BeforeAll
	static void start() throws IOException {
		site = PracticeLinkedIn.start(0);
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost:8090", "LOCALHOST", "[::1]:80", "127.9.9.9:1" })
	void thisMachineIsAnswered(String host) throws IOException {
		assertThat(answer("Host: " + host + "\r\n")).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8090", "127.0.0.1.evil.example", "localhost.evil", "" })
	void aNameThatWasLedHereIsNot(String host) throws IOException {
		assertThat(answer("Host: " + host + "\r\n")).startsWith("HTTP/1.1 421").contains("127.0.0.1 or localhost");
	}

	@Test
	void aCallWithoutANameIsNot() throws IOException {
		assertThat(answer("")).startsWith("HTTP/1.1 421");
	}

	private static String answer(String header) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.uri().getPort())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write(("GET /login HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n")
					.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
