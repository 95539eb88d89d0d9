package com.zigral.shaun.google;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How Google is reached.
 *
 * @param rootUrl the root of the Sheets API
 * @param driveRootUrl the root of the Drive API, which finds spreadsheets by title
 * @param credentials what lets the client in
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param retries how often a call that Google could not answer is tried again, 0 or more
 * @param longestWait the longest wait before one such try; when Google asks for more, the
 * action fails and may be retried later
 * @param sleeper what waits
 */
public record GoogleSettings(URI rootUrl, URI driveRootUrl, SheetsCredentials credentials, Duration connectTimeout,
		Duration readTimeout, int retries, Duration longestWait, Sleeper sleeper) {

	/** This machine, and names without a dot, which only a network of one's own knows. */
	private static final Pattern LOCAL = Pattern.compile("127(\\.\\d{1,3}){3}|\\[::1]|[A-Za-z][A-Za-z0-9-]*");

	private static final URI GOOGLE_SHEETS = URI.create("https://sheets.googleapis.com/");

	private static final URI GOOGLE_DRIVE = URI.create("https://www.googleapis.com/");

	private static final URI GOOGLE_TOKENS = URI.create("https://oauth2.googleapis.com/token");

	public GoogleSettings {
		rootUrl = checked(rootUrl);
		driveRootUrl = checked(driveRootUrl);
		if (retries < 0) {
			throw new IllegalArgumentException("The number of retries is " + retries + ", but 0 is the least");
		}
		switch (credentials) {
			case SheetsCredentials.ServiceAccountKey key -> checkTokenUri(key.tokenUri(), rootUrl);
			case SheetsCredentials.AuthorizedUser user -> checkTokenUri(tokenUri(user, rootUrl), rootUrl);
			case SheetsCredentials.Missing _ -> {
			}
		}
	}

	/**
	 * Where a person's refresh token is exchanged for a token.
	 * @param user the person's credentials
	 * @return the address
	 */
	URI tokenUri(SheetsCredentials.AuthorizedUser user) {
		return tokenUri(user, this.rootUrl);
	}

	private static URI tokenUri(SheetsCredentials.AuthorizedUser user, URI root) {
		return user.tokenUri().orElseGet(() -> isGoogle(root) ? GOOGLE_TOKENS : root.resolve("/token"));
	}

	/**
	 * Google itself, with patience for a busy minute.
	 * @param credentials what lets the client in
	 * @return the settings
	 */
	public static GoogleSettings google(SheetsCredentials credentials) {
		return at(GOOGLE_SHEETS, GOOGLE_DRIVE, credentials);
	}

	/**
	 * Another server that speaks both Sheets and Drive, such as the sandbox's.
	 * @param rootUrl its root
	 * @param credentials what lets the client in
	 * @return the settings
	 * @throws IllegalArgumentException if the root is neither https nor near, or if the
	 * credentials belong to another server
	 */
	public static GoogleSettings at(URI rootUrl, SheetsCredentials credentials) {
		URI root = checked(rootUrl);
		return root.equals(GOOGLE_SHEETS) ? google(credentials) : at(root, root, credentials);
	}

	private static GoogleSettings at(URI rootUrl, URI driveRootUrl, SheetsCredentials credentials) {
		return new GoogleSettings(rootUrl, driveRootUrl, credentials, Duration.ofSeconds(10), Duration.ofMinutes(3), 6,
				Duration.ofSeconds(64), (duration) -> Thread.sleep(duration));
	}

	/**
	 * The same settings with another sleeper.
	 * @param other what waits
	 * @return the settings
	 */
	public GoogleSettings withSleeper(Sleeper other) {
		return new GoogleSettings(this.rootUrl, this.driveRootUrl, this.credentials, this.connectTimeout,
				this.readTimeout, this.retries, this.longestWait, other);
	}

	/**
	 * The same settings with another timeout.
	 * @param timeout how long to wait for an answer
	 * @return the settings
	 */
	public GoogleSettings withReadTimeout(Duration timeout) {
		return new GoogleSettings(this.rootUrl, this.driveRootUrl, this.credentials, this.connectTimeout, timeout,
				this.retries, this.longestWait, this.sleeper);
	}

	private static URI checked(URI root) {
		String host = root.getHost();
		boolean local = host != null && LOCAL.matcher(host).matches();
		if (host == null || !("https".equals(root.getScheme()) || ("http".equals(root.getScheme()) && local))) {
			throw new IllegalArgumentException("GOOGLE_SHEETS_ROOT_URL is '" + root
					+ "', but must be an https address, or an http one on this machine or network");
		}
		return root.toString().endsWith("/") ? root : URI.create(root + "/");
	}

	/**
	 * A key goes to the server it belongs to and nowhere else: Google's to Google, and
	 * another server's to that server.
	 */
	private static void checkTokenUri(URI tokenUri, URI root) {
		boolean same = isGoogle(root) ? isGoogle(tokenUri) : origin(tokenUri).equals(origin(root));
		if (!same) {
			throw new IllegalArgumentException("The credentials' token_uri is '" + tokenUri
					+ "', which does not belong to GOOGLE_SHEETS_ROOT_URL '" + root + "'; use a key of that server");
		}
	}

	private static boolean isGoogle(URI uri) {
		String host = String.valueOf(uri.getHost());
		return "https".equals(uri.getScheme())
				&& (host.endsWith(".googleapis.com") || host.equals("accounts.google.com"));
	}

	private static String origin(URI uri) {
		return uri.getScheme() + "://" + uri.getRawAuthority();
	}

	/** What waits between two tries. */
	@FunctionalInterface
	public interface Sleeper {

		/**
		 * Wait.
		 * @param duration how long
		 * @throws InterruptedException if the thread was told to stop
		 */
		void sleep(Duration duration) throws InterruptedException;

	}

}
