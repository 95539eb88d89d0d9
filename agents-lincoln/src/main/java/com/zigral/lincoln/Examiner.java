package com.zigral.lincoln;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.Examination.Finding;
import com.zigral.lincoln.Examination.Verdict;

/**
 * Opens a search and the profile of the first person on it, and notes which strategy
 * finds which field. It changes nothing on the site.
 */
final class Examiner {

	private static final String SEARCH = "search";

	private static final String PROFILE = "profile";

	/** A word that stands in many profiles of every language. */
	private static final String PATH = "/search/results/people/?keywords=CEO";

	/** What every search result shows of somebody who is not hidden. */
	private static final List<String> OF_RESULT = List.of("url", "full_name", "headline", "location",
			"connection_degree");

	/** What not everybody has filled in. */
	private static final List<String> OPTIONAL = List.of("about", "education", "skills", "languages", "email", "phone",
			"websites");

	private final LinkedIn linkedIn;

	private final LincolnSettings settings;

	private final List<Finding> findings = new ArrayList<>();

	Examiner(LinkedIn linkedIn, LincolnSettings settings) {
		this.linkedIn = linkedIn;
		this.settings = settings;
	}

	Examination examine() throws InterruptedException {
		String page = SEARCH;
		try {
			List<Found> results = search();
			Optional<Found> somebody = results.stream().filter((result) -> url(result).isPresent()).findFirst();
			if (somebody.isPresent()) {
				page = PROFILE;
				profile(somebody.get(), url(somebody.get()).orElseThrow());
			}
		}
		catch (Trouble ex) {
			this.findings.add((ex.kind() == ErrorKind.PAGE_CHANGED) ? Finding.failed(page, ex.message())
					: Finding.notOpened(page, ex.message()));
		}
		catch (BrowserLostException ex) {
			this.findings.add(Finding.notOpened(page, String.valueOf(ex.getMessage())));
		}
		return new Examination(this.settings.baseUrl(), this.findings);
	}

	private List<Found> search() throws InterruptedException {
		List<Found> results = this.linkedIn
			.visit(PATH,
					(page) -> SearchPage.read(page, SearchSite.LINKEDIN, timeout(), this.settings.patienceMillis()))
			.results();
		if (results.isEmpty()) {
			this.findings.add(Finding.failed(SEARCH, "no strategy finds results of " + PATH));
		}
		else {
			OF_RESULT.forEach(
					(field) -> this.findings.add(Finding.of(SEARCH, field, firstWith(results, field), Verdict.FAIL)));
			List.of("title", "company")
				.forEach((field) -> this.findings
					.add(Finding.of(SEARCH, field, firstWith(results, field), Verdict.ABSENT)));
		}
		return results;
	}

	private void profile(Found brief, ProfileUrl url) throws InterruptedException {
		Found shown = this.linkedIn
			.visit(url.toUri().getRawPath() + "/",
					(page) -> ProfilePage.read(page, url, timeout(), this.settings.patienceMillis()))
			.found();
		add(shown, "full_name", true);
		add(shown, "headline", brief.text("headline").isPresent());
		add(shown, "location", brief.text("location").isPresent());
		add(shown, "connection_degree", brief.text("connection_degree").isPresent());
		add(shown, "experience", brief.text("title").isPresent());
		OPTIONAL.forEach((field) -> add(shown, field, false));
	}

	private void add(Found shown, String field, boolean isDue) {
		this.findings.add(Finding.of(PROFILE, field, Optional.of(shown), isDue ? Verdict.FAIL : Verdict.ABSENT));
	}

	private double timeout() {
		return this.settings.timeout().toMillis();
	}

	private static Optional<Found> firstWith(List<Found> results, String field) {
		return results.stream().filter((result) -> result.has(field)).findFirst();
	}

	private static Optional<ProfileUrl> url(Found result) {
		return result.text("url").flatMap(ProfileUrl::from);
	}

}
