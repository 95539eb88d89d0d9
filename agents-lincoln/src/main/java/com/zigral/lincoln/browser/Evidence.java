package com.zigral.lincoln.browser;

/**
 * What was on the screen when something failed, for people to look at.
 */
public final class Evidence {

	private final byte[] screenshot;

	private final String html;

	/**
	 * Keep a page.
	 * @param screenshot the screenshot, as PNG
	 * @param html the page's HTML
	 */
	public Evidence(byte[] screenshot, String html) {
		this.screenshot = screenshot.clone();
		this.html = html;
	}

	/**
	 * The screenshot.
	 * @return its PNG
	 */
	public byte[] screenshot() {
		return this.screenshot.clone();
	}

	/**
	 * The page's HTML, with whatever personal data it shows.
	 * @return the HTML
	 */
	public String html() {
		return this.html;
	}

}
