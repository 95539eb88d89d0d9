package com.zigral.orchestrator.catalog;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;

import com.zigral.lincoln.Lincoln;
import com.zigral.lincoln.doctor.Examination;
import com.zigral.lincoln.doctor.Examination.Finding;
import com.zigral.lincoln.doctor.Examination.Verdict;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Looks whether an agent still understands the service it works with, without the rest of
 * the orchestrator.
 */
public final class Doctor {

	/** The only argument of a process that shall do this. */
	public static final String COMMAND = "doctor";

	private Doctor() {
	}

	/**
	 * Look at LinkedIn and print what was found.
	 * @param out where to print it
	 * @param arguments settings that win over the environment, as Spring Boot takes them
	 * @return the exit code: 0 when nothing failed, else 1
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public static int run(PrintStream out, String... arguments) throws InterruptedException {
		try (ConfigurableApplicationContext context = alone(LincolnAlone.class).run(arguments)) {
			Examination examination = context.getBean(Lincoln.class).examine();
			examination.findings().forEach((finding) -> out.println(line(finding)));
			out.println(summary(examination));
			return examination.isPassed() ? 0 : 1;
		}
	}

	/**
	 * Do something with the agents, without the rest of the orchestrator.
	 * @param <T> what comes of it
	 * @param use what to do with a context that has the {@link Catalog}
	 * @param arguments settings that win over the environment, as Spring Boot takes them
	 * @return what came of it
	 */
	public static <T> T withAgents(Function<ConfigurableApplicationContext, T> use, String... arguments) {
		try (ConfigurableApplicationContext context = alone(AgentsConfiguration.class, Catalog.class).run(arguments)) {
			return use.apply(context);
		}
	}

	private static SpringApplication alone(Class<?>... sources) {
		return new SpringApplicationBuilder(sources).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.build();
	}

	private static String line(Finding finding) {
		return "  %-8s %-18s %-19s %s".formatted(finding.page(), finding.field(), words(finding), finding.detail())
			.stripTrailing();
	}

	private static String words(Finding finding) {
		return switch (finding.verdict()) {
			case FALLBACK -> "pass with fallback";
			case PASS, ABSENT, FAIL, NOT_OPENED -> finding.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		};
	}

	private static String summary(Examination examination) {
		if (examination.isPassed()) {
			return "Lincoln understands the pages of " + examination.site();
		}
		return (examination.has(Verdict.FAIL)
				? "Lincoln no longer understands all pages of %s: what failed needs a new strategy in agents-lincoln"
				: "Lincoln could not open all pages of %s: the last line says why. Whether it understands them is not known")
			.formatted(examination.site());
	}

	// No @Configuration, or the service's own scan would find it.
	@EnableConfigurationProperties(LincolnProperties.class)
	static class LincolnAlone {

		@Bean
		Lincoln lincoln(LincolnProperties properties) {
			return new Lincoln(properties.toSettings());
		}

	}

}
