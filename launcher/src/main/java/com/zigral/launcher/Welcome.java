package com.zigral.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.zigral.cli.screen.TerminalText;
import com.zigral.launcher.setting.Ports;
import com.zigral.launcher.setting.StandIn;

/**
 * What a person is told once the stack runs: the addresses, and what is real in it.
 *
 * @param settings what the stack is made of
 */
record Welcome(StackSettings settings) {

	/**
	 * The addresses of the parts, and what stands in for what.
	 * @return lines
	 */
	List<String> lines() {
		Set<StandIn> standIns = this.settings.standIns();
		List<String> lines = new ArrayList<>();
		lines.add(line("The page", this.settings.uri(Service.ORCHESTRATOR).toString()));
		lines.add(line("Orchestrator", this.settings.uri(Service.ORCHESTRATOR) + "/docs"));
		lines.add(line("Context manager", this.settings.uri(Service.CONTEXT_MANAGER) + "/docs"));
		lines.add(line("LinkedIn",
				standIns.contains(StandIn.LINKEDIN)
						? "the practice site at http://127.0.0.1:" + this.settings.ports().linkedIn()
						: realOr("LINKEDIN_BASE_URL", "www.linkedin.com") + account()));
		lines.add(line("Google Sheets",
				standIns.contains(StandIn.SHEETS)
						? "the practice server at http://127.0.0.1:" + this.settings.ports().sheets()
						: realOr("GOOGLE_SHEETS_ROOT_URL", "sheets.googleapis.com")));
		lines.add(line("Database", standIns.contains(StandIn.POSTGRES)
				? "its own PostgreSQL at 127.0.0.1:" + this.settings.ports().postgres() : "the one at DATABASE_URL"));
		lines.add(line("Planner", hasModel() ? "the language model" : "offline"));
		lines.add(line("Logs", this.settings.data().resolve("logs").toString()));
		return lines;
	}

	/**
	 * What is not real yet, and which settings would make it so.
	 * @return lines, none when all is real
	 */
	List<String> advice() {
		List<String> lines = new ArrayList<>();
		if (this.settings.standIns().contains(StandIn.LINKEDIN)) {
			lines.add("  LINKEDIN_USERNAME and LINKEDIN_PASSWORD for the real LinkedIn");
		}
		if (this.settings.standIns().contains(StandIn.SHEETS)) {
			lines.add("  GOOGLE_SHEETS_CREDENTIALS_PATH for the real Google Sheets");
		}
		if (!hasModel()) {
			lines.add("  OPENAI_API_KEY for commands in any words");
		}
		return lines;
	}

	/**
	 * How to give a command to the stack.
	 * @return a line for a shell
	 */
	String example() {
		String place = (this.settings.ports().orchestrator() != Ports.ORCHESTRATOR)
				? "ZIGRAL_URL=" + this.settings.uri(Service.ORCHESTRATOR) + " " : "";
		return place + "./zigral ask \"" + Demo.COMMAND + "\"";
	}

	private String realOr(String variable, String host) {
		String address = this.settings.environment().get(variable);
		boolean real = address == null || address.matches("https://" + Pattern.quote(host) + "(:443)?(/.*)?");
		return real ? "the real one" : "the one at " + address + ", which " + variable + " names";
	}

	private String account() {
		String name = this.settings.environment().get("LINKEDIN_USERNAME");
		return (name != null) ? ", as " + name : "";
	}

	private boolean hasModel() {
		return this.settings.environment().containsKey("OPENAI_API_KEY");
	}

	private static String line(String name, String what) {
		return "  " + TerminalText.fit(name, 16) + "  " + what;
	}

}
