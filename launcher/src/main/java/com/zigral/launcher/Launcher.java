package com.zigral.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import com.zigral.cli.client.CallException;
import com.zigral.cli.screen.Screen;
import com.zigral.launcher.read.ReadCommand;
import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.Ports;
import com.zigral.launcher.setting.StandIn;
import com.zigral.launcher.setting.Variables;

/**
 * The launcher's commands. Each starts a stack in the foreground and stops it at its end,
 * and also when the process is told to end.
 */
final class Launcher {

	private final Path root;

	private final Variables variables;

	private final Screen screen;

	private final AtomicBoolean stopping = new AtomicBoolean();

	Launcher(Path root, Variables variables, Screen screen) {
		this.root = root;
		this.variables = variables;
		this.screen = screen;
	}

	/**
	 * Run a command in this process.
	 * @param root the project's directory
	 * @param environment the process's environment
	 * @param arguments the command's name and its options
	 * @return the exit code
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	static int run(Path root, Map<String, String> environment, List<String> arguments) throws InterruptedException {
		return run(root, environment, Screen.standard(), arguments);
	}

	static int run(Path root, Map<String, String> environment, Screen screen, List<String> arguments)
			throws InterruptedException {
		if (!arguments.isEmpty() && arguments.getFirst().equals("read")) {
			return ReadCommand.run(Path.of(System.getProperty("zigral.directory", "")), System.out, System.err,
					arguments.subList(1, arguments.size()));
		}
		try {
			return new Launcher(root, Variables.read(root, environment), screen).run(arguments);
		}
		catch (LaunchException | CallException ex) {
			screen.print("zigral: " + ex.getMessage());
			return 1;
		}
	}

	/**
	 * Run a command.
	 * @param arguments the command's name and its options
	 * @return the exit code: 0 for success, 1 for a failure that was printed, 2 for a
	 * command that does not exist
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	private int run(List<String> arguments) throws InterruptedException {
		try {
			return switch (String.join(" ", arguments)) {
				case "demo" -> demo(false);
				case "demo --keep" -> demo(true);
				case "demo --campaign" -> demoCampaign();
				case "up" -> up();
				case "doctor linkedin" -> new Doctor(this.root, this.variables, this.screen).run();
				case "doctor model" -> new Doctor(this.root, this.variables, this.screen).model();
				case "stand-ins" -> standIns();
				default -> {
					this.screen.print(
							"zigral: expected demo, demo --keep, demo --campaign, up, doctor linkedin, doctor model, read or stand-ins, not '"
									+ String.join(" ", arguments) + "'");
					yield 2;
				}
			};
		}
		catch (LaunchException | CallException ex) {
			if (this.stopping.get()) {
				return 1;
			}
			throw ex;
		}
	}

	private StackSettings demoSettings() {
		Path data = this.variables.dataDirectory(this.root).resolve("demo");
		Leftovers.endIn(data);
		return StackSettings.practice(this.root, data)
			.withFreshData()
			.withEnvironment(this.variables.withoutOwn().values())
			.withPorts(Ports.choose(this.variables, EnumSet.allOf(StandIn.class), true));
	}

	private int demoCampaign() throws InterruptedException {
		DemoTime time = DemoTime.now(this.variables.values());
		StackSettings settings = demoSettings();
		return foreground(settings.withEnvironment(time.variables()), (stack) -> {
			this.screen.print(time.speed());
			this.screen.print("");
			new CampaignDemo(stack, this.screen, time.clock()).run();
		});
	}

	private int demo(boolean keep) throws InterruptedException {
		StackSettings settings = demoSettings();
		return foreground(settings, (stack) -> {
			new Demo(stack, this.screen, Clock.systemUTC()).run();
			this.screen.print("");
			if (keep) {
				welcome(settings, "Everything still runs:");
				untilExit(stack);
			}
			welcome(settings, "All of it ran on this machine (./zigral demo --keep leaves it running):");
			this.screen.print("");
			this.screen
				.print("To go on: ./zigral up, and with your own accounts: cp .env.example .env, and fill it in.");
		});
	}

	private int up() throws InterruptedException {
		Leftovers.endIn(this.variables.dataDirectory(this.root));
		StackSettings settings = new UpSettings(this.root, this.variables).read();
		return foreground(settings, (stack) -> {
			welcome(settings, "Zigral is running:");
			if (!new Welcome(settings).advice().isEmpty()) {
				this.screen.print("");
				this.screen.print("Set in .env (cp .env.example .env):");
				new Welcome(settings).advice().forEach(this.screen::print);
			}
			this.screen.print("");
			this.screen.print("Open " + settings.uri(Service.ORCHESTRATOR) + ", or from another terminal:");
			this.screen.print("  " + new Welcome(settings).example());
			untilExit(stack);
		});
	}

	private int standIns() throws InterruptedException {
		try (StandInServer servers = new StandInServer(this.variables, this.variables.dataDirectory(this.root))) {
			servers.lines().forEach(this.screen::print);
			servers.awaitEnd();
			return 0;
		}
	}

	private void welcome(StackSettings settings, String title) {
		this.screen.print(title);
		new Welcome(settings).lines().forEach(this.screen::print);
	}

	private void untilExit(Stack stack) throws InterruptedException {
		this.screen.print("");
		this.screen.print("Stop it with Ctrl-C.");
		try {
			throw new LaunchException(stack.firstExit().get());
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int foreground(StackSettings settings, Work work) throws InterruptedException {
		Stack stack = new Stack(settings);
		Thread stop = new Thread(() -> stop(stack), "stop");
		Runtime.getRuntime().addShutdownHook(stop);
		try (stack) {
			Instant start = Instant.now();
			this.screen.print("Starting Zigral, with its data in " + settings.data() + " ...");
			stack.start();
			this.screen.print("It was ready after " + Duration.between(start, Instant.now()).toSeconds() + " s.");
			this.screen.print("");
			work.run(stack);
			return 0;
		}
		finally {
			forget(stop);
		}
	}

	private void stop(Stack stack) {
		this.stopping.set(true);
		this.screen.print("");
		this.screen.print("Stopping ...");
		stack.close();
	}

	private void forget(Thread stop) {
		if (!this.stopping.get()) {
			try {
				Runtime.getRuntime().removeShutdownHook(stop);
			}
			catch (IllegalStateException ex) {
				// The process is ending at this very moment; the hook finds nothing to
				// stop.
			}
		}
	}

	private interface Work {

		void run(Stack stack) throws InterruptedException;

	}

}
