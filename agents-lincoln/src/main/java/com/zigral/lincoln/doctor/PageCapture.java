package com.zigral.lincoln.doctor;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Artifact;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.browser.Evidence;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageKind;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Keeps what a page of LinkedIn looks like: a screenshot of all of it, and its HTML.
 */
public final class PageCapture {

	/** The action by which plans ask for it. */
	public static final Action ACTION = new Action("capture_page",
			"Keeps a screenshot and the HTML of one LinkedIn page for people to look at.",
			List.of(Parameter.text("url", "The page's address on LinkedIn", 2000).asRequired()), Set.of(), Effect.READ,
			RetryClass.IDEMPOTENT);

	private final LinkedInSite linkedIn;

	private final URI baseUrl;

	/**
	 * Create the action.
	 * @param linkedIn the site that pages are opened on
	 * @param settings where the site is
	 */
	public PageCapture(LinkedInSite linkedIn, LincolnSettings settings) {
		this.linkedIn = linkedIn;
		this.baseUrl = settings.baseUrl();
	}

	/**
	 * Open the page that {@code url} names and keep a screenshot and its HTML.
	 * @param request the request, whose address may also be relative to the site
	 * @param context the step that keeps the files
	 * @return the path that was captured, and both files
	 * @throws LinkedInException if the address is not that of a page that members see, or
	 * the page cannot be opened
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
		String path = path(request.text("url").orElse(""));
		Evidence evidence = this.linkedIn.visit(path, PageCapture::capture);
		Artifact screenshot = context.keep("page.png", "image/png", evidence.screenshot());
		Artifact html = context.keep("page.html", "text/html", evidence.html().getBytes(StandardCharsets.UTF_8));
		return new Outcome.Succeeded("Captured " + path, Map.of("path", path), List.of(screenshot, html));
	}

	private static Evidence capture(Page page) {
		page.waitForLoadState();
		return new Evidence(page.screenshot(new Page.ScreenshotOptions().setFullPage(true)), page.content());
	}

	private String path(String address) {
		try {
			URI uri = this.baseUrl.resolve(new URI(address));
			if ((isOn(this.baseUrl, uri) || isOn(LincolnSettings.LINKEDIN, uri))
					&& PageKind.of(uri.toString()) == PageKind.CONTENT) {
				return uri.getRawPath() + ((uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "");
			}
		}
		catch (URISyntaxException ex) {
			throw refusal(address);
		}
		throw refusal(address);
	}

	private static boolean isOn(URI site, URI uri) {
		return site.getScheme().equals(uri.getScheme()) && site.getAuthority().equals(uri.getAuthority());
	}

	private LinkedInException refusal(String address) {
		return new LinkedInException(ErrorKind.PRECONDITION,
				"'%s' is not the address of a page of %s that members see".formatted(address, this.baseUrl));
	}

}
