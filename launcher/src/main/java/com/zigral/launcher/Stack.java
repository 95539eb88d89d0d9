package com.zigral.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.zigral.launcher.postgres.LocalPostgres;
import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.StandIn;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import com.zigral.standin.sheets.SheetsServer;
import org.jspecify.annotations.Nullable;

/**
 * Zigral running on this machine: stand-ins for the outside world inside this process,
 * and the packaged services as child processes. Closing it stops everything it started,
 * the last part first, at any moment and from any thread, also while it is starting. Over
 * 250 lines because what is started is to be stopped in the opposite order, and stands
 * beside it.
 */
public final class Stack implements AutoCloseable {

	/**
	 * A small machine that is busy takes minutes; a process that dies is not waited for.
	 */
	private static final Duration START = Duration.ofMinutes(5);

	private final StackSettings settings;

	private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);

	private final Parts parts = new Parts();

	private @Nullable LocalPostgres postgres;

	private @Nullable PracticeLinkedIn linkedIn;

	private @Nullable SheetsServer sheets;

	private @Nullable Leftovers leftovers;

	Stack(StackSettings settings) {
		this.settings = settings;
	}

	/**
	 * Start a stack and wait until all of it is healthy.
	 * @param settings what it is made of
	 * @return the running stack
	 * @throws LaunchException if a part cannot be started or is not healthy within five
	 * minutes; nothing is left running then
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public static Stack start(StackSettings settings) throws InterruptedException {
		Stack stack = new Stack(settings);
		stack.start();
		return stack;
	}

	void start() throws InterruptedException {
		try {
			startParts();
			ServiceProcess.awaitHealthy(this.processes.values(), START);
		}
		catch (IOException | UncheckedIOException ex) {
			close();
			throw new LaunchException("Zigral could not be started in " + this.settings.data() + ": " + ex.getMessage(),
					ex);
		}
		catch (RuntimeException | InterruptedException ex) {
			close();
			throw ex;
		}
	}

	private void startParts() throws IOException {
		DataDirectory directory = this.parts.start(() -> DataDirectory.open(this.settings.data()));
		Leftovers found = new Leftovers(directory);
		this.leftovers = found;
		found.end();
		if (this.settings.fresh()) {
			directory.clear();
		}
		Map<String, String> shared = startStandIns(directory);
		shared.putAll(InternalToken.of(this.settings));
		for (Service service : Service.values()) {
			if (this.settings.services().contains(service)) {
				ServiceProcess process = this.parts
					.start(() -> this.settings.process(service, withDatabase(shared, service)));
				this.processes.put(service, process);
				Files.deleteIfExists(log(service));
				found.record(process.start());
			}
		}
	}

	private Map<String, String> withDatabase(Map<String, String> variables, Service service) {
		Map<String, String> own = new HashMap<>(variables);
		if (this.postgres != null) {
			own.put("DATABASE_URL", this.postgres.url("zigral", service.schema()));
		}
		return own;
	}

	/**
	 * Start the stand-ins.
	 * @param directory where their data lies
	 * @return the variables that lead the services to them
	 */
	private Map<String, String> startStandIns(DataDirectory directory) throws IOException {
		Map<String, String> variables = new HashMap<>();
		if (this.settings.standIns().contains(StandIn.POSTGRES)) {
			this.postgres = this.parts.start(() -> startPostgres(directory));
		}
		if (this.settings.standIns().contains(StandIn.LINKEDIN)) {
			PracticeTime time = PracticeTime.from(this.settings.environment());
			InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(),
					this.settings.ports().linkedIn());
			this.linkedIn = this.parts.start(() -> time.start(address));
			variables.putAll(time.variables());
			variables.put("LINKEDIN_BASE_URL", this.linkedIn.uri().toString());
			variables.put("LINKEDIN_USERNAME", this.linkedIn.username());
			variables.put("LINKEDIN_PASSWORD", this.linkedIn.password());
		}
		if (this.settings.standIns().contains(StandIn.SHEETS)) {
			this.sheets = this.parts
				.start(() -> SheetsServer.start(this.settings.ports().sheets(), directory.sheets()));
			Path credentials = directory.writeSecret("sheets-account.json", this.sheets.serviceAccountJson());
			variables.put("GOOGLE_SHEETS_ROOT_URL", this.sheets.uri().toString());
			variables.put("GOOGLE_SHEETS_CREDENTIALS_PATH", credentials.toString());
		}
		return variables;
	}

	private LocalPostgres startPostgres(DataDirectory directory) throws IOException {
		try {
			return LocalPostgres.start(directory.postgres(), this.settings.ports().postgres());
		}
		catch (IllegalStateException ex) {
			throw new LaunchException(
					"PostgreSQL could not be started in " + directory.postgres() + ": " + ex.getMessage()
							+ ". As root it needs 'unshare -U', which many containers forbid: there, run ./zigral as an"
							+ " ordinary user, or give ./zigral up a DATABASE_URL",
					ex);
		}
	}

	/**
	 * Where a service answers.
	 * @param service the service
	 * @return its address, without a path
	 */
	public URI uri(Service service) {
		return this.settings.uri(service);
	}

	/**
	 * The stack's database server.
	 * @return the server
	 * @throws IllegalStateException if the stack has none of its own
	 */
	public LocalPostgres postgres() {
		return present(this.postgres);
	}

	/**
	 * The practice LinkedIn, with what was done to it.
	 * @return the stand-in
	 * @throws IllegalStateException if the stack has none
	 */
	public PracticeLinkedIn linkedIn() {
		return present(this.linkedIn);
	}

	/**
	 * The Sheets server, with its sheets.
	 * @return the stand-in
	 * @throws IllegalStateException if the stack has none
	 */
	public SheetsServer sheets() {
		return present(this.sheets);
	}

	/**
	 * The process of a service.
	 * @param service the service
	 * @return the process that was started last
	 */
	public ProcessHandle process(Service service) {
		return running(service).handle();
	}

	/**
	 * Kill a service as {@code kill -9} does and wait for its end.
	 * @param service the service
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public void kill(Service service) throws InterruptedException {
		running(service).kill();
	}

	/**
	 * Start a service again on the same port with the same settings, after an orderly end
	 * if it still runs, and wait until it is healthy.
	 * @param service the service
	 * @throws LaunchException if it is not healthy within five minutes
	 * @throws IOException if it cannot be started
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public void restart(Service service) throws IOException, InterruptedException {
		ServiceProcess process = running(service);
		process.stop();
		present(this.leftovers).record(process.start());
		ServiceProcess.awaitHealthy(List.of(process), START);
	}

	/**
	 * The file that takes what a service prints.
	 * @param service the service
	 * @return the file
	 */
	public Path log(Service service) {
		return this.settings.log(service);
	}

	/**
	 * The end of PostgreSQL or any of the services as they run now, expected or not.
	 * @return a future of a sentence that says what ended and where to read why
	 */
	CompletableFuture<String> firstExit() {
		Stream<CompletableFuture<String>> services = this.processes.values().stream().map(ServiceProcess::onExit);
		Stream<CompletableFuture<String>> database = Stream.ofNullable(this.postgres).map(LocalPostgres::onExit);
		return CompletableFuture.anyOf(Stream.concat(database, services).toArray(CompletableFuture[]::new))
			.thenApply(String.class::cast);
	}

	private ServiceProcess running(Service service) {
		return present(this.processes.get(service));
	}

	private static <T> T present(@Nullable T part) {
		if (part == null) {
			throw new IllegalStateException("This stack was started without that part; see its StackSettings");
		}
		return part;
	}

	@Override
	public void close() {
		this.parts.close();
	}

}
