package com.zigral.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StandInServerIT {

	@TempDir
	Path data;

	@Test
	void bothStandInsRunAndSayWhatToSet() throws IOException {
		try (StandInServer server = new StandInServer(variables(freePort(), freePort()), this.data)) {
			assertThat(server.lines()).anyMatch((line) -> line.startsWith("LINKEDIN_BASE_URL=http://localhost:"))
				.anyMatch((line) -> line.startsWith("GOOGLE_SHEETS_ROOT_URL=http://"));
			assertThat(this.data.resolve("sheets-account.json")).isRegularFile();
		}
	}

	@Test
	void aPortThatIsTakenIsSaid() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(LaunchException.class)
				.isThrownBy(() -> new StandInServer(variables(freePort(), taken.getLocalPort()), this.data))
				.withMessageContaining("could not be started");
		}
	}

	private static Variables variables(int linkedIn, int sheets) {
		return new Variables(Map.of("SANDBOX_LINKEDIN_PORT", String.valueOf(linkedIn), "SANDBOX_SHEETS_PORT",
				String.valueOf(sheets)));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
