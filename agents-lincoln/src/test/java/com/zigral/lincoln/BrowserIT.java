package com.zigral.lincoln;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepStoppedException;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BrowserIT extends OnSharedPractice {

	@Test
	void browserThatIsKilledInTheMiddleOfAPageCostsOneRetry() throws InterruptedException {
		this.practice.collect(visible(1));
		this.practice.site().ledger().clear();
		List<Member> members = visible(3);
		RecordedStep step = new RecordedStep().whenSaving((progress) -> {
			if (progress.done() == 1) {
				this.practice.site().faults().whileNextPageLoads(BrowserIT::killBrowsers);
			}
		});
		assertThat(Practice.prospects(this.practice.collect(members, step))).extracting(Prospect::fullName)
			.isEqualTo(members.stream().map(Member::name).toList());
		Map<String, Integer> visits = new HashMap<>();
		this.practice.site()
			.ledger()
			.paths(Kind.PROFILE_VIEW)
			.stream()
			.filter((path) -> !path.contains("/details/"))
			.forEach((path) -> visits.merge(path, 1, Integer::sum));
		assertThat(members).extracting((member) -> visits.get("/in/" + member.slug() + "/")).containsExactly(1, 2, 1);
		assertThat(this.practice.site().ledger().paths(Kind.LOGIN)).isEmpty();
	}

	@Test
	void hungBrowserIsReplacedAndNobodyIsLost() throws InterruptedException {
		this.practice.restart(this.practice.settings().taking(Pause.NONE, Duration.ofSeconds(6)));
		List<Member> members = visible(3);
		RecordedStep step = new RecordedStep().whenSaving((progress) -> {
			if (progress.done() == 1) {
				browsers().forEach((browser) -> signal("STOP", browser));
			}
		});
		assertThat(Practice.prospects(this.practice.collect(members, step))).extracting(Prospect::fullName)
			.isEqualTo(members.stream().map(Member::name).toList());
	}

	@Test
	void stoppedStepVisitsNobodyElse() {
		List<Member> members = visible(3);
		RecordedStep step = new RecordedStep().whenSaving((progress) -> {
			throw new StepStoppedException("The job was cancelled");
		});
		assertThatExceptionOfType(StepStoppedException.class).isThrownBy(() -> this.practice.collect(members, step));
		assertThat(this.practice.site().ledger().paths(Kind.PROFILE_VIEW)).last()
			.isEqualTo("/in/" + members.getFirst().slug() + "/");
	}

	@Test
	void interruptedCallerStopsAndTheNextCallWorks() throws InterruptedException {
		List<Member> members = visible(2);
		RecordedStep step = new RecordedStep().whenSaving((progress) -> Thread.currentThread().interrupt());
		assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> this.practice.collect(members, step));
		assertThat(this.practice.collect(members)).isInstanceOf(Outcome.Succeeded.class);
	}

	@Test
	void actionsOfOneAccountNeverOverlap() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Outcome>> searches = Stream.of("CTO", "Engineer")
				.map((title) -> threads.submit(() -> this.practice.search(Map.of("title", title, "limit", 40))))
				.toList();
			for (Future<Outcome> search : searches) {
				assertThat(search.get()).isInstanceOf(Outcome.Succeeded.class);
			}
		}
		List<String> titles = this.practice.site()
			.ledger()
			.paths(Kind.SEARCH_PAGE)
			.stream()
			.map((path) -> path.contains("CTO") ? "CTO" : "Engineer")
			.toList();
		assertThat(titles).hasSizeGreaterThan(4);
		long changes = IntStream.range(1, titles.size())
			.filter((i) -> !titles.get(i).equals(titles.get(i - 1)))
			.count();
		assertThat(changes).isEqualTo(1);
	}

	@Test
	void idleBrowserIsClosedAndOpenedAgain() throws Exception {
		LincolnSettings settings = this.practice.settings();
		this.practice.restart(new LincolnSettings(settings.baseUrl(), settings.credentials(), settings.dataDirectory(),
				settings.encryptionKey(), new LincolnSettings.Browser(true, false, settings.browser().chromium()),
				Pause.NONE, settings.timeout(), Duration.ofMillis(1)));
		this.practice.collect(visible(1));
		assertGone(browsers());
		assertThat(this.practice.collect(visible(1))).isInstanceOf(Outcome.Succeeded.class);
	}

	@Test
	void noBrowserSurvivesAKilledProcess(@TempDir Path directory) throws Exception {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), KeepsBrowserOpen.class.getName(),
				this.practice.site().uri().toString(), directory.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (BufferedReader out = process.inputReader()) {
			assertThat(out.readLine()).isEqualTo("open");
			List<ProcessHandle> children = process.descendants().toList();
			assertThat(children.size()).isGreaterThan(2);
			process.destroyForcibly();
			assertGone(children);
		}
	}

	private static void assertGone(List<ProcessHandle> processes)
			throws InterruptedException, ExecutionException, TimeoutException {
		for (ProcessHandle process : processes) {
			process.onExit().get(20, TimeUnit.SECONDS);
		}
	}

	static void killBrowsers() {
		browsers().forEach(ProcessHandle::destroyForcibly);
	}

	private static List<ProcessHandle> browsers() {
		Stream<ProcessHandle> all = ProcessHandle.current().descendants();
		return all.filter((process) -> process.info().command().orElse("").contains("chrom")).toList();
	}

	private static void signal(String name, ProcessHandle process) {
		try {
			new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private List<Member> visible(int count) {
		return this.practice.site().people().stream().filter((member) -> !member.hidden()).limit(count).toList();
	}

}
