package com.zigral.orchestrator.web;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.orchestrator.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the pictures of the page in {@code docs/images}; {@code scripts/screenshots} runs
 * it. Its name keeps it out of the build.
 */
class Screenshots {

	private static final Path IMAGES = Path.of("../docs/images");

	private static final String LIST = "Find CTOs of fintech companies in Austin and add them to the sheet Austin CTOs";

	private static final String INVITE = "Find 4 CTOs in Austin and invite them with the note "
			+ "\"Hello {first_name}, we help finance teams close their month sooner. May I show you how?\"";

	/** So slow that a picture can be taken of what is going on. */
	private static final Duration SLOW = Duration.ofMillis(400);

	private Page page;

	@Test
	void everyViewInLightDarkAndOnAPhone(@TempDir Path data) throws Exception {
		Files.createDirectories(IMAGES);
		try (Stack stack = Stack
			.start(StackSettings.practice(Path.of(".."), data).withEnvironment(WebPageIT.ENVIRONMENT));
				TestBrowser browser = TestBrowser.open();
				BrowserContext context = browser.context(new Browser.NewContextOptions().setLocale("en-GB"))) {
			this.page = context.newPage();
			this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/");
			this.page.getByText("What is running").click();
			this.page.getByLabel("One sentence").fill(LIST);
			take("ask");
			press("Create plan");
			this.page.locator("[data-step]").first().waitFor();
			take("plan");
			stack.linkedIn().faults().delay(SLOW);
			press("Start");
			PlaywrightAssertions.assertThat(this.page.getByText(Pattern.compile("^[5-9] / 25$")))
				.isVisible(patiently());
			take("run");
			stack.linkedIn().faults().delay(Duration.ZERO);
			awaitStatus("completed");
			follow("Ask");
			this.page.getByLabel("One sentence").fill(INVITE);
			press("Create plan");
			press("Start");
			awaitStatus("waiting_for_approval");
			follow("Review and approve");
			this.page.locator(".item").first().waitFor();
			take("approve");
			press("Approve 4 of 4");
			this.page.getByText("Nothing needs").waitFor();
			follow("Jobs");
			this.page.getByText("Find 4 CTOs").click();
			awaitStatus("completed");
			follow("People");
			this.page.locator("tbody .status.good").first().waitFor();
			this.page.getByText("Sheet", new Page.GetByTextOptions().setExact(true)).first().waitFor();
			take("people");
			follow("Settings");
			this.page.locator("[data-connection] button").first().waitFor();
			take("settings");
			this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/#/account");
			this.page.locator("progress").first().waitFor();
			take("account");
			follow("Campaigns");
			this.page.getByText("Create your first campaign").waitFor();
			String campaign = campaign(new Api(stack.uri(Service.ORCHESTRATOR)));
			days(stack, campaign);
			this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/#/campaigns/" + campaign);
			this.page.locator("tbody tr").first().waitFor();
			take("campaign");
			this.page.locator("tbody th a").first().click();
			this.page.locator("ol.timeline").waitFor();
			take("person");
			this.page.keyboard().press("Escape");
			follow("Inbox");
			this.page.locator("main li.card").first().waitFor();
			take("inbox");
			schedules(new Api(stack.uri(Service.ORCHESTRATOR)));
			follow("Schedules");
			this.page.locator("tbody tr").nth(1).waitFor();
			take("schedules");
		}
		assertThat(size()).isBetween(100_000L, 1_500_000L);
	}

	private static String campaign(Api api) {
		List<String> profiles = api.get("/people?status=not_contacted&limit=12")
			.json()
			.valueStream()
			.map((person) -> person.path("profile_url").stringValue())
			.toList();
		return api
			.post("/campaigns",
					"""
							{"name": "Austin fintech", "zone": "America/Chicago", "people": {"profiles": %s}, "steps": [
							  {"kind": "invite", "text": "Hello {first_name}, we both work on payments."},
							  {"kind": "message", "delay": 1, "text": "Thank you for connecting, {first_name}. How do you close the month at {company}?"},
							  {"kind": "message", "delay": 5, "text": "Any thoughts on this, {first_name}?"},
							  {"kind": "withdraw", "delay": 21, "unit": "days"}]}"""
						.formatted(Api.json(profiles)))
			.json()
			.path("id")
			.stringValue();
	}

	private static void schedules(Api api) {
		api.post("/schedules",
				"""
						{"name": "New CTOs", "zone": "America/Chicago", "when": "every weekday at 9",
						  "command": "Find 10 new CTOs of fintech companies in Austin and add them to the sheet Austin CTOs"}""");
		api.post("/schedules", """
				{"name": "Answers of the week", "zone": "America/Chicago", "when": "on Fridays at 16:00",
				  "command": "Check who of my sheet Austin CTOs has replied"}""");
	}

	/** As it looks after nine days, which nobody wants to wait for. */
	private static void days(Stack stack, String campaign) throws IOException, SQLException {
		try (InputStream script = Screenshots.class.getResourceAsStream("campaign-days.sql");
				Connection database = stack.postgres().connect("zigral");
				Statement statement = database.createStatement()) {
			statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
				.replace("CAMPAIGN", campaign));
		}
	}

	private void take(String name) throws IOException {
		this.page.evaluate("document.activeElement.blur()");
		for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
			this.page.setViewportSize(1100, 760);
			this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			shoot((scheme == ColorScheme.DARK) ? name + "-dark" : name);
		}
		this.page.setViewportSize(390, 760);
		shoot(name + "-phone");
		this.page.setViewportSize(1100, 760);
	}

	private void shoot(String name) throws IOException {
		this.page.evaluate("""
				() => {
				  scrollTo(0, 0);
				  const plan = document.querySelector("main h2[tabindex]");
				  if (plan) scrollTo(0, plan.closest(".card").offsetTop - 70);
				}""");
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(this.page.screenshot()));
		ImageIO.write(withPalette(image), "png", IMAGES.resolve(name + ".png").toFile());
	}

	/**
	 * The same with the 256 colours it has most of; the page has few, beside the edges of
	 * letters.
	 */
	private static BufferedImage withPalette(BufferedImage image) {
		Map<Integer, Integer> counts = new HashMap<>();
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		for (int pixel : pixels) {
			counts.merge(pixel, 1, Integer::sum);
		}
		int[] palette = counts.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
			.limit(256)
			.mapToInt(Map.Entry::getKey)
			.toArray();
		IndexColorModel colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
		BufferedImage smaller = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
				colours);
		Map<Integer, Integer> nearest = new HashMap<>();
		for (int i = 0; i < pixels.length; i++) {
			int index = nearest.computeIfAbsent(pixels[i], (pixel) -> nearest(palette, pixel));
			smaller.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, index);
		}
		return smaller;
	}

	private static int nearest(int[] palette, int pixel) {
		int best = 0;
		int least = Integer.MAX_VALUE;
		for (int i = 0; i < palette.length; i++) {
			int distance = 0;
			for (int shift = 0; shift <= 16; shift += 8) {
				int difference = (palette[i] >> shift & 255) - (pixel >> shift & 255);
				distance += difference * difference;
			}
			if (distance < least) {
				least = distance;
				best = i;
			}
		}
		return best;
	}

	private static long size() throws IOException {
		try (Stream<Path> files = Files.list(IMAGES)) {
			return files.mapToLong((file) -> file.toFile().length()).sum();
		}
	}

	private void press(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private void follow(String name) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private void awaitStatus(String status) {
		PlaywrightAssertions.assertThat(this.page.locator("h1 + .row [data-status=" + status + "]"))
			.isVisible(patiently());
	}

	private static LocatorAssertions.IsVisibleOptions patiently() {
		return new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);
	}

}
