package com.zigral.lincoln.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.browser.BrowserLostException;
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.doctor.Examination.Finding;
import com.zigral.lincoln.doctor.Examination.Verdict;
import com.zigral.lincoln.profile.ProfilePage;
import com.zigral.lincoln.search.SearchPage;
import com.zigral.lincoln.search.SearchSite;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Opens a search and the profile of the first person on it, and notes in which markup
 * they come and which strategy finds which field. It changes nothing on the site.
 */
public final class Examiner {

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

	private final LinkedInSite linkedIn;

	private final LincolnSettings settings;

	private final List<Finding> findings = new ArrayList<>();

	/**
	 * Create an examiner, for one examination.
	 * @param linkedIn the site, with an action begun on it
	 * @param settings where the site is, and how long its pages are waited for
	 */
	public Examiner(LinkedInSite linkedIn, LincolnSettings settings) {
		this.linkedIn = linkedIn;
		this.settings = settings;
	}

	/**
	 * Open the search, then the profile. When a page cannot be opened or read, or the
	 * browser dies, the examination ends there and says so in its last finding.
	 * @return what was found, and how; nothing of a profile when the search shows nobody
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Examination examine() throws InterruptedException {
		String page = SEARCH;
		try {
			List<ExtractedFields> results = search();
			Optional<ExtractedFields> somebody = results.stream()
				.filter((result) -> url(result).isPresent())
				.findFirst();
			if (somebody.isPresent()) {
				page = PROFILE;
				profile(somebody.get(), url(somebody.get()).orElseThrow());
			}
		}
		catch (LinkedInException ex) {
			this.findings.add((ex.kind() == ErrorKind.PAGE_CHANGED) ? Finding.failed(page, ex.reason())
					: Finding.notOpened(page, ex.reason()));
		}
		catch (BrowserLostException ex) {
			this.findings.add(Finding.notOpened(page, String.valueOf(ex.getMessage())));
		}
		return new Examination(this.settings.baseUrl(), this.findings);
	}

	private List<ExtractedFields> search() throws InterruptedException {
		List<ExtractedFields> results = this.linkedIn.visit(PATH, (page) -> {
			SearchPage read = SearchPage.read(page, SearchSite.LINKEDIN, timeout(), this.settings.patienceMillis());
			this.findings.add(Finding.of(SEARCH, Generation.of(page)));
			return read;
		}).results();
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

	private void profile(ExtractedFields brief, ProfileUrl url) throws InterruptedException {
		ExtractedFields shown = this.linkedIn.visit(url.toUri().getRawPath() + "/", (page) -> {
			ProfilePage read = ProfilePage.read(page, url, timeout(), this.settings.patienceMillis());
			this.findings.add(Finding.of(PROFILE, Generation.of(page)));
			return read;
		}).found();
		add(shown, "full_name", true);
		add(shown, "headline", brief.text("headline").isPresent());
		add(shown, "location", brief.text("location").isPresent());
		add(shown, "connection_degree", brief.text("connection_degree").isPresent());
		add(shown, "experience", brief.text("title").isPresent());
		OPTIONAL.forEach((field) -> add(shown, field, false));
	}

	private void add(ExtractedFields shown, String field, boolean isDue) {
		this.findings.add(Finding.of(PROFILE, field, Optional.of(shown), isDue ? Verdict.FAIL : Verdict.ABSENT));
	}

	private double timeout() {
		return this.settings.timeout().toMillis();
	}

	private static Optional<ExtractedFields> firstWith(List<ExtractedFields> results, String field) {
		return results.stream().filter((result) -> result.has(field)).findFirst();
	}

	private static Optional<ProfileUrl> url(ExtractedFields result) {
		return result.text("url").flatMap(ProfileUrl::from);
	}

}
