package com.zigral.launcher.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The ports, on the loopback address, that the parts of a stack listen on.
 *
 * @param orchestrator the orchestrator's
 * @param contextManager the context manager's
 * @param linkedIn the practice LinkedIn's
 * @param sheets the Sheets server's
 * @param postgres PostgreSQL's
 */
public record Ports(int orchestrator, int contextManager, int linkedIn, int sheets, int postgres) {

	/** Where the orchestrator listens unless a variable says otherwise. */
	public static final int ORCHESTRATOR = 8000;

	private static final List<Choice> CHOICES = List.of(new Choice("API_PORT", ORCHESTRATOR, null),
			new Choice("CONTEXT_MANAGER_PORT", 8001, null), new Choice("SANDBOX_LINKEDIN_PORT", 8090, StandIn.LINKEDIN),
			new Choice("SANDBOX_SHEETS_PORT", 8091, StandIn.SHEETS),
			new Choice("SANDBOX_POSTGRES_PORT", 8432, StandIn.POSTGRES));

	/**
	 * Ports that are free at this moment, each another.
	 * @return the ports
	 */
	public static Ports free() {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < CHOICES.size(); i++) {
				sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
			}
			return of(sockets.stream().map(ServerSocket::getLocalPort).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No free port could be had", ex);
		}
		finally {
			sockets.forEach(Ports::close);
		}
	}

	/**
	 * The ports for a stack: those set by variables, else the default ones.
	 * @param variables where a port may be set
	 * @param standIns the stand-ins that need a port
	 * @param elsewhere whether a free port will do where a default one is taken
	 * @return the ports, all of them free at this moment
	 * @throws LaunchException if a port is taken that must be used, or two parts share
	 * one
	 */
	public static Ports choose(Variables variables, Set<StandIn> standIns, boolean elsewhere) {
		List<Integer> free = free().list();
		List<Integer> ports = new ArrayList<>();
		for (int i = 0; i < CHOICES.size(); i++) {
			Choice choice = CHOICES.get(i);
			int port = choice.isFor(standIns) ? choice.port(variables, elsewhere ? free.get(i) : 0) : free.get(i);
			if (ports.contains(port)) {
				throw new LaunchException(CHOICES.get(ports.indexOf(port)).variable() + " and " + choice.variable()
						+ " are both " + port + "; give each a port of its own");
			}
			ports.add(port);
		}
		return of(ports);
	}

	private static Ports of(List<Integer> ports) {
		return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
	}

	private List<Integer> list() {
		return List.of(this.orchestrator, this.contextManager, this.linkedIn, this.sheets, this.postgres);
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (BindException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Port " + port + " could not be tried", ex);
		}
	}

	private static void close(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Choice(String variable, int standard, @Nullable StandIn standIn) {

		boolean isFor(Set<StandIn> standIns) {
			return this.standIn == null || standIns.contains(this.standIn);
		}

		int port(Variables variables, int otherwise) {
			OptionalInt set = variables.port(this.variable);
			int port = set.orElse(this.standard);
			if (isFree(port)) {
				return port;
			}
			if (set.isEmpty() && otherwise != 0) {
				return otherwise;
			}
			throw new LaunchException("Port " + port + " is taken by another program; set " + this.variable
					+ " to a free port, or stop that program");
		}

	}

}
