package com.zigral.launcher.setting;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortsTests {

	private static final Set<StandIn> ALL = EnumSet.allOf(StandIn.class);

	@Test
	void freePortsAreAllDifferent() {
		Ports ports = Ports.free();
		assertThat(Set.of(ports.orchestrator(), ports.contextManager(), ports.linkedIn(), ports.sheets(),
				ports.postgres()))
			.hasSize(5)
			.allMatch((port) -> port > 0);
	}

	@Test
	void portsThatAreSetAreUsed() {
		Ports free = Ports.free();
		assertThat(Ports.choose(new Variables(variables(free)), ALL, false)).isEqualTo(free);
	}

	@Test
	void aTakenPortThatIsSetIsRefusedByName() throws Exception {
		try (ServerSocket taken = taken()) {
			Map<String, String> variables = variables(Ports.free());
			variables.put("SANDBOX_SHEETS_PORT", String.valueOf(taken.getLocalPort()));
			assertThatExceptionOfType(LaunchException.class)
				.isThrownBy(() -> Ports.choose(new Variables(variables), ALL, true))
				.withMessage("Port " + taken.getLocalPort() + " is taken by another program; "
						+ "set SANDBOX_SHEETS_PORT to a free port, or stop that program");
		}
	}

	@Test
	void aPortThatNothingNeedsMayBeTaken() throws Exception {
		try (ServerSocket taken = taken()) {
			Map<String, String> variables = variables(Ports.free());
			variables.put("SANDBOX_SHEETS_PORT", String.valueOf(taken.getLocalPort()));
			Ports ports = Ports.choose(new Variables(variables), EnumSet.of(StandIn.LINKEDIN), false);
			assertThat(ports.sheets()).isNotEqualTo(taken.getLocalPort());
		}
	}

	@Test
	void onePortForTwoPartsIsRefused() {
		Map<String, String> variables = variables(Ports.free());
		variables.put("API_PORT", variables.getOrDefault("SANDBOX_POSTGRES_PORT", ""));
		assertThatExceptionOfType(LaunchException.class)
			.isThrownBy(() -> Ports.choose(new Variables(variables), ALL, true))
			.withMessageStartingWith("API_PORT and SANDBOX_POSTGRES_PORT are both ");
	}

	@Test
	void aTakenDefaultPortGivesWayToAFreeOneOrIsRefused() throws Exception {
		Map<String, String> variables = variables(Ports.free());
		variables.remove("API_PORT");
		try (ServerSocket taken = takenOrBusy(8000)) {
			assertThat(taken.isBound()).isTrue();
			assertThat(Ports.choose(new Variables(variables), ALL, true).orchestrator()).isNotEqualTo(8000);
			assertThatExceptionOfType(LaunchException.class)
				.isThrownBy(() -> Ports.choose(new Variables(variables), ALL, false))
				.withMessageStartingWith("Port 8000 is taken by another program; set API_PORT");
		}
	}

	private static Map<String, String> variables(Ports ports) {
		return new HashMap<>(Map.of("API_PORT", String.valueOf(ports.orchestrator()), "CONTEXT_MANAGER_PORT",
				String.valueOf(ports.contextManager()), "SANDBOX_LINKEDIN_PORT", String.valueOf(ports.linkedIn()),
				"SANDBOX_SHEETS_PORT", String.valueOf(ports.sheets()), "SANDBOX_POSTGRES_PORT",
				String.valueOf(ports.postgres())));
	}

	private static ServerSocket taken() throws Exception {
		return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
	}

	private static ServerSocket takenOrBusy(int port) throws Exception {
		try {
			return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
		}
		catch (BindException ex) {
			return taken();
		}
	}

}
