import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.DetachedStep;
import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.lincoln.Lincoln;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The load of bench/lincoln: profiles and search pages without pauses, beside a bare Playwright
 * script that opens the same pages, scrolls until they are whole, and reads only their titles.
 */
class LincolnLoad {

	private static final int PER_ROUND = 40;

	private final int rounds;

	private final PracticeLinkedIn site;

	private final Lincoln lincoln;

	private final List<Map<String, Object>> people;

	private LincolnLoad(int rounds, PracticeLinkedIn site, Lincoln lincoln) {
		this.rounds = rounds;
		this.site = site;
		this.lincoln = lincoln;
		this.people = site.people()
			.stream()
			.filter((member) -> !member.hidden())
			.map((member) -> Prospect
				.brief(new ProfileUrl(member.slug()), member.name(), Map.of(), Instant.EPOCH, "bench")
				.toData())
			.toList();
	}

	/** Arguments: a directory for the session, Chromium, Node, how many profiles to watch the memory over, how many rounds. */
	public static void main(String[] arguments) throws Exception {
		System.setProperty("sun.net.httpserver.nodelay", "true");
		try (PracticeLinkedIn site = PracticeLinkedIn.start(0); Lincoln lincoln = lincoln(site, arguments)) {
			LincolnLoad load = new LincolnLoad(Integer.parseInt(arguments[4]), site, lincoln);
			load.profiles(0, PER_ROUND);
			if (load.rounds > 0) {
				load.compare(site, arguments);
			}
			load.watchMemory(Integer.parseInt(arguments[3]));
		}
	}

	private void compare(PracticeLinkedIn site, String[] arguments) throws Exception {
		System.out.println("| pages | Lincoln, pages/min | profiles/min | bare, pages/min | ratio |");
		System.out.println("|---|---|---|---|---|");
		try (Bare bare = new Bare(site, arguments)) {
			compare("profiles in full", Kind.PROFILE_VIEW, bare, (round) -> profiles(round * PER_ROUND, PER_ROUND));
			compare("search pages", Kind.SEARCH_PAGE, bare, (_) -> search());
		}
		System.out.println();
	}

	private void compare(String name, Kind kind, Bare bare, Work work) throws Exception {
		bare.open(this.site.ledger().paths(Kind.PROFILE_VIEW));
		double lincolnSeconds = 0;
		double bareSeconds = 0;
		int pages = 0;
		int items = 0;
		for (int round = 1; round <= this.rounds; round++) {
			this.site.ledger().clear();
			long began = System.nanoTime();
			items += work.run(round);
			lincolnSeconds += (System.nanoTime() - began) / 1e9;
			List<String> paths = this.site.ledger().paths(kind);
			pages += paths.size();
			began = System.nanoTime();
			bare.open(paths);
			bareSeconds += (System.nanoTime() - began) / 1e9;
		}
		System.out.printf("| %s | %.0f | %s | %.0f | %.2f |%n", name, 60 * pages / lincolnSeconds,
				(kind == Kind.PROFILE_VIEW) ? "%.0f".formatted(60 * items / lincolnSeconds) : "",
				60 * pages / bareSeconds, bareSeconds / lincolnSeconds);
	}

	private int profiles(int first, int count) throws InterruptedException {
		int from = first % (this.people.size() - count);
		perform("collect_profiles", Map.of(Prospect.KIND, this.people.subList(from, from + count)));
		return count;
	}

	private int search() throws InterruptedException {
		perform("search_people", Map.of("keywords", "at", "limit", 250));
		return 250;
	}

	private void watchMemory(int profiles) throws Exception {
		System.out.println("| profiles read | Chromium, Pss |");
		System.out.println("|---|---|");
		for (int done = 0; done <= profiles; done += 100) {
			for (int more = 0; done > 0 && more < 100; more += 20) {
				profiles(done - 100 + more, 20);
			}
			System.out.printf("| %d | %d MB |%n", done, proportionalMegabytes());
		}
	}

	/** Pages that several processes share count once in all, not once for each. */
	private static long proportionalMegabytes() {
		return ProcessHandle.current()
			.descendants()
			.filter((process) -> process.info().command().orElse("").contains("chrom"))
			.mapToLong((process) -> proportionalKilobytes(process.pid()))
			.sum() / 1024;
	}

	private static long proportionalKilobytes(long process) {
		try (var lines = Files.lines(Path.of("/proc", String.valueOf(process), "smaps_rollup"))) {
			return lines.filter((line) -> line.startsWith("Pss:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.sum();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private void perform(String action, Map<String, Object> parameters) throws InterruptedException {
		Outcome outcome = this.lincoln.perform(new ActionRequest(action, parameters), new DetachedStep("bench", Clock.systemUTC()));
		if (!(outcome instanceof Outcome.Succeeded)) {
			throw new IllegalStateException(action + ": " + outcome);
		}
	}

	private static Lincoln lincoln(PracticeLinkedIn site, String[] arguments) {
		return new Lincoln(LincolnSettings.in(Path.of(arguments[0]))
			.at(site.uri())
			.as(site.username(), site.password())
			.taking(LincolnSettings.Pause.NONE, Duration.ofSeconds(30)));
	}

	private interface Work {

		int run(int round) throws InterruptedException;

	}

	/** The least that a script with Playwright can do with a page that has all its parts only once it is scrolled. */
	private static final class Bare implements AutoCloseable {

		/** From part to part, a frame each, until all are there; filters, which come last, are not waited for. */
		private static final String SCROLL = """
				async () => {
					const missing = () => [...document.querySelectorAll("template[data-practice-after='250'], [data-practice-more]")];
					for (let turn = 0, parts = missing(); parts.length > 0; turn++, parts = missing()) {
						parts[turn % parts.length].scrollIntoView();
						await new Promise(requestAnimationFrame);
					}
				}""";

		private final Playwright playwright;

		private final Page page;

		private final String site;

		private Bare(PracticeLinkedIn site, String[] arguments) {
			this.site = site.uri().toString();
			this.playwright = Playwright.create(new Playwright.CreateOptions()
				.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", arguments[2])));
			Browser browser = this.playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(arguments[1])).setChromiumSandbox(false));
			this.page = browser.newContext().newPage();
			this.page.navigate(this.site + "/login");
			this.page.fill("input[autocomplete=username]:visible", site.username());
			this.page.fill("input[autocomplete=current-password]:visible", site.password());
			this.page.locator("main button:visible").last().click();
			this.page.waitForURL("**/feed/");
		}

		void open(List<String> paths) {
			for (String path : paths) {
				this.page.navigate(this.site + path,
						new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
				if (!this.page.title().contains("LinkedIn")) {
					throw new IllegalStateException(path);
				}
				this.page.evaluate(SCROLL);
			}
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
