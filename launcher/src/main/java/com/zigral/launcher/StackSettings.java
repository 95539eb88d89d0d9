package com.zigral.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.zigral.launcher.setting.Ports;
import com.zigral.launcher.setting.StandIn;
import com.zigral.launcher.setting.Variables;

/**
 * What a {@link Stack} is made of.
 *
 * @param root the project's directory, whose packaged services are started
 * @param data where the stack keeps everything; made when absent
 * @param fresh whether all that is in that directory is removed first
 * @param ports what its parts listen on
 * @param services the services it starts
 * @param standIns what it puts in the place of the outside world
 * @param environment what the environments of the services are made of: each gets the
 * variables that it knows, and the addresses of the parts; for what the stack does not
 * start, this gives the address
 * @param javaOptions options for the Java machines of the services
 * @param classPath where the services find more classes than their own
 */
public record StackSettings(Path root, Path data, boolean fresh, Ports ports, Set<Service> services,
		Set<StandIn> standIns, Map<String, String> environment, List<String> javaOptions, List<Path> classPath) {

	/** Small and quick to start; a local stack gains nothing from the second compiler. */
	static final List<String> JAVA_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"--enable-native-access=ALL-UNNAMED");

	private static final String LOOPBACK = "127.0.0.1";

	public StackSettings {
		root = root.toAbsolutePath().normalize();
		data = data.toAbsolutePath().normalize();
		services = Set.copyOf(services);
		standIns = Set.copyOf(standIns);
		environment = Map.copyOf(environment);
		javaOptions = List.copyOf(javaOptions);
		classPath = List.copyOf(classPath);
	}

	/**
	 * Both services with nothing but stand-ins around them, on free ports. Of this
	 * process's environment the services get only what does not steer Zigral.
	 * @param root the project's directory
	 * @param data where the stack keeps everything
	 * @return the settings
	 */
	public static StackSettings practice(Path root, Path data) {
		return new StackSettings(root, data, false, Ports.free(), EnumSet.allOf(Service.class),
				EnumSet.allOf(StandIn.class), new Variables(System.getenv()).withoutOwn().values(), JAVA_OPTIONS,
				List.of());
	}

	/**
	 * The same, starting with an empty data directory.
	 * @return the changed settings
	 */
	public StackSettings withFreshData() {
		return new StackSettings(this.root, this.data, true, this.ports, this.services, this.standIns, this.environment,
				this.javaOptions, this.classPath);
	}

	/**
	 * The same with other ports.
	 * @param changed the ports
	 * @return the changed settings
	 */
	public StackSettings withPorts(Ports changed) {
		return new StackSettings(this.root, this.data, this.fresh, changed, this.services, this.standIns,
				this.environment, this.javaOptions, this.classPath);
	}

	/**
	 * The same with only some services.
	 * @param changed the services to start
	 * @return the changed settings
	 */
	public StackSettings withServices(Set<Service> changed) {
		return new StackSettings(this.root, this.data, this.fresh, this.ports, changed, this.standIns, this.environment,
				this.javaOptions, this.classPath);
	}

	/**
	 * The same with only some stand-ins.
	 * @param changed the stand-ins to start
	 * @return the changed settings
	 */
	public StackSettings withStandIns(Set<StandIn> changed) {
		return new StackSettings(this.root, this.data, this.fresh, this.ports, this.services, changed, this.environment,
				this.javaOptions, this.classPath);
	}

	/**
	 * The same with more variables in the services' environment.
	 * @param added the variables, which win over those already there
	 * @return the changed settings
	 */
	public StackSettings withEnvironment(Map<String, String> added) {
		Map<String, String> changed = new HashMap<>(this.environment);
		changed.putAll(added);
		return new StackSettings(this.root, this.data, this.fresh, this.ports, this.services, this.standIns, changed,
				this.javaOptions, this.classPath);
	}

	/**
	 * The same with other options for the services' Java machines.
	 * @param changed the options
	 * @return the changed settings
	 */
	public StackSettings withJavaOptions(List<String> changed) {
		return new StackSettings(this.root, this.data, this.fresh, this.ports, this.services, this.standIns,
				this.environment, changed, this.classPath);
	}

	/**
	 * The same with more classes for the services, as tests need them.
	 * @param added where the classes are
	 * @return the changed settings
	 */
	public StackSettings withClassPath(List<Path> added) {
		return new StackSettings(this.root, this.data, this.fresh, this.ports, this.services, this.standIns,
				this.environment, this.javaOptions, added);
	}

	/**
	 * Where a service answers.
	 * @param service the service
	 * @return its address, without a path
	 */
	URI uri(Service service) {
		return switch (service) {
			case CONTEXT_MANAGER -> uri("CONTEXT_MANAGER_HOST", this.ports.contextManager());
			case ORCHESTRATOR -> uri("API_HOST", this.ports.orchestrator());
		};
	}

	/**
	 * The file that takes what a service prints.
	 * @param service the service
	 * @return the file
	 */
	Path log(Service service) {
		return DataDirectory.logs(this.data, service).resolve("console.log");
	}

	/**
	 * A service's process, not started yet.
	 * @param service the service
	 * @param added the variables that lead it to the other parts of the stack
	 * @return the process
	 */
	ServiceProcess process(Service service, Map<String, String> added) {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		UnpackedJar jar = UnpackedJar.of(service.jar(this.root), java);
		List<String> command = Stream.of(List.of(java), this.javaOptions, jar.program(this.classPath))
			.flatMap(List::stream)
			.toList();
		return new ServiceProcess(service.title(), command, environment(service, added), log(service),
				uri(service).resolve("/health"));
	}

	private Map<String, String> environment(Service service, Map<String, String> added) {
		Map<String, String> variables = new HashMap<>();
		if (this.standIns.contains(StandIn.LINKEDIN)) {
			variables.put("LINCOLN_PAUSE_MIN", "100ms");
			variables.put("LINCOLN_PAUSE_MAX", "300ms");
			variables.put("LINKEDIN_PROFILE_VIEWS_PER_DAY", "150");
			variables.put("LINKEDIN_PROFILE_VIEWS_PER_WEEK", "600");
		}
		variables.put("API_HOST", LOOPBACK);
		variables.put("CONTEXT_MANAGER_HOST", LOOPBACK);
		variables.putAll(this.environment);
		if (this.standIns.contains(StandIn.POSTGRES)) {
			variables.keySet().removeIf((name) -> name.startsWith("DATABASE_"));
		}
		variables.put("API_PORT", String.valueOf(this.ports.orchestrator()));
		variables.put("CONTEXT_MANAGER_PORT", String.valueOf(this.ports.contextManager()));
		variables.put("CONTEXT_MANAGER_URL", uri(Service.CONTEXT_MANAGER).toString());
		variables.put(Variables.DATA_DIRECTORY, this.data.toString());
		variables.put("LOG_DIR", DataDirectory.logs(this.data, service).toString());
		variables.putAll(added);
		return KnownVariables.of(service).in(variables);
	}

	private URI uri(String hostVariable, int port) {
		String host = this.environment.getOrDefault(hostVariable, LOOPBACK);
		boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
		return URI.create("http://" + (everywhere ? LOOPBACK : host) + ":" + port);
	}

}
