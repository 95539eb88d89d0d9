package com.zigral.lincoln;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What Lincoln must be told. Over 250 lines because each setting is described and checked
 * here, with the records of which it consists.
 *
 * @param baseUrl the site, {@link #LINKEDIN} unless it is a practice site
 * @param credentials the account; without them only a session that is still remembered
 * can be used
 * @param dataDirectory where the encrypted session is kept; made when absent
 * @param encryptionKey what the session is encrypted with; without it a key file is made
 * in the data directory
 * @param browser how the browser is started
 * @param pause how long to pause between pages
 * @param timeout how long one page may take to load or to change
 * @param idle after how long without work the browser is closed
 * @param noteLength how many characters the account may write in a note, 1 to 300
 */
public record LincolnSettings(URI baseUrl, Optional<Credentials> credentials, Path dataDirectory,
		Optional<SessionKey> encryptionKey, Browser browser, Pause pause, Duration timeout, Duration idle,
		int noteLength) {

	/** What a basic account may write in a note. */
	public static final int BASIC_NOTE = 200;

	/** What an account that pays may write in a note. */
	private static final int LONGEST_NOTE = 300;

	/** The real site. */
	public static final URI LINKEDIN = URI.create("https://www.linkedin.com");

	/** Parts of a page that is there take a fraction of what the page may take. */
	private static final int PATIENCE_DIVISOR = 6;

	public LincolnSettings {
		if (baseUrl.getHost() == null || !baseUrl.getScheme().startsWith("http")) {
			throw new IllegalArgumentException(
					"The LinkedIn base URL must be an http(s) address, not '" + baseUrl + "'");
		}
		if (!timeout.isPositive() || !idle.isPositive()) {
			throw new IllegalArgumentException("Lincoln's timeout and idle time must be longer than zero");
		}
		if (noteLength < 1 || noteLength > LONGEST_NOTE) {
			throw new IllegalArgumentException(
					"LINKEDIN_NOTE_LENGTH is %d; set a number from 1 to %d, or leave it unset".formatted(noteLength,
							LONGEST_NOTE));
		}
	}

	/**
	 * Whether an address is one of the real LinkedIn's.
	 * @param address any address
	 * @return whether its host is linkedin.com or below it
	 */
	public static boolean isReal(URI address) {
		return ("." + address.getHost()).toLowerCase(Locale.ROOT).endsWith(".linkedin.com");
	}

	/**
	 * Settings for a basic account.
	 * @param baseUrl the site
	 * @param credentials the account
	 * @param dataDirectory where the encrypted session is kept
	 * @param encryptionKey what the session is encrypted with
	 * @param browser how the browser is started
	 * @param pause how long to pause between pages
	 * @param timeout how long one page may take to load or to change
	 * @param idle after how long without work the browser is closed
	 */
	public LincolnSettings(URI baseUrl, Optional<Credentials> credentials, Path dataDirectory,
			Optional<SessionKey> encryptionKey, Browser browser, Pause pause, Duration timeout, Duration idle) {
		this(baseUrl, credentials, dataDirectory, encryptionKey, browser, pause, timeout, idle, BASIC_NOTE);
	}

	/**
	 * The same for an account that may write longer or only shorter notes.
	 * @param characters how many characters a note may have, 1 to 300
	 * @return the settings
	 */
	public LincolnSettings writingNotesOf(int characters) {
		return new LincolnSettings(this.baseUrl, this.credentials, this.dataDirectory, this.encryptionKey, this.browser,
				this.pause, this.timeout, this.idle, characters);
	}

	/**
	 * Settings for the real site, without an account: headless, pauses of 4 to 12
	 * seconds, 30 seconds a page, the browser closed after two idle minutes.
	 * @param dataDirectory where the encrypted session is kept
	 * @return the settings
	 */
	public static LincolnSettings in(Path dataDirectory) {
		return new LincolnSettings(LINKEDIN, Optional.empty(), dataDirectory, Optional.empty(),
				new Browser(true, true, Optional.empty()), new Pause(Duration.ofSeconds(4), Duration.ofSeconds(12)),
				Duration.ofSeconds(30), Duration.ofMinutes(2));
	}

	/**
	 * The same for another site.
	 * @param url the site's address
	 * @return the settings
	 */
	public LincolnSettings at(URI url) {
		return new LincolnSettings(url, this.credentials, this.dataDirectory, this.encryptionKey, this.browser,
				this.pause, this.timeout, this.idle, this.noteLength);
	}

	/**
	 * The same with an account.
	 * @param username the account's name
	 * @param password the account's password
	 * @return the settings
	 */
	public LincolnSettings as(String username, String password) {
		return new LincolnSettings(this.baseUrl, Optional.of(new Credentials(username, password)), this.dataDirectory,
				this.encryptionKey, this.browser, this.pause, this.timeout, this.idle, this.noteLength);
	}

	/**
	 * The same with other times.
	 * @param between how long to pause between pages
	 * @param perPage how long one page may take
	 * @return the settings
	 */
	public LincolnSettings taking(Pause between, Duration perPage) {
		return new LincolnSettings(this.baseUrl, this.credentials, this.dataDirectory, this.encryptionKey, this.browser,
				between, perPage, this.idle, this.noteLength);
	}

	/**
	 * How long to wait for what comes a moment after its page, or not at all: results
	 * that load late, suggestions, menus and dialogs. 5 seconds for pages that may take
	 * 30.
	 * @return the milliseconds
	 */
	public double patienceMillis() {
		return (double) this.timeout.toMillis() / PATIENCE_DIVISOR;
	}

	/**
	 * How Chromium is started.
	 *
	 * @param headless whether it shows no window
	 * @param sandbox whether it has a sandbox of its own where that is possible
	 * @param chromium its executable; without it one is looked for
	 */
	public record Browser(boolean headless, boolean sandbox, Optional<Path> chromium) {
	}

	/**
	 * An account.
	 *
	 * @param username its name
	 * @param password its password, which {@link #toString} leaves out
	 */
	public record Credentials(String username, String password) {

		public Credentials {
			if (username.isBlank() || password.isBlank()) {
				throw new IllegalArgumentException("Set both LINKEDIN_USERNAME and LINKEDIN_PASSWORD, or neither");
			}
		}

		@Override
		public String toString() {
			return "Credentials[username=" + this.username + ", password=...]";
		}

	}

	/**
	 * A key for AES-256.
	 *
	 * @param base64 its 32 bytes in Base64, which {@link #toString} leaves out
	 */
	public record SessionKey(String base64) {

		/** AES-256 takes keys of 256 bits. */
		static final int LENGTH = 32;

		private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions
			.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

		public SessionKey {
			if (decoded(base64).length != LENGTH) {
				throw new IllegalArgumentException("The encryption key must be " + LENGTH
						+ " bytes in Base64, as 'openssl rand -base64 32' writes them");
			}
		}

		/**
		 * The key that is kept in a directory, made when there is none.
		 * @param directory the directory, made when absent
		 * @return the key
		 * @throws IOException if the key file can neither be read nor made
		 */
		public static synchronized SessionKey keptIn(Path directory) throws IOException {
			Files.createDirectories(directory);
			Path file = directory.resolve("linkedin-session.key");
			byte[] bytes = new byte[LENGTH];
			new SecureRandom().nextBytes(bytes);
			try {
				Files.createFile(file, OWNER_ONLY);
				Files.writeString(file, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.WRITE);
			}
			catch (FileAlreadyExistsException ex) {
				return new SessionKey(Files.readString(file));
			}
			return new SessionKey(Base64.getEncoder().encodeToString(bytes));
		}

		/**
		 * The key itself.
		 * @return its 32 bytes
		 */
		public byte[] bytes() {
			return decoded(this.base64);
		}

		private static byte[] decoded(String base64) {
			try {
				return Base64.getDecoder().decode(base64.strip());
			}
			catch (IllegalArgumentException ex) {
				return new byte[0];
			}
		}

		@Override
		public String toString() {
			return "SessionKey[...]";
		}

	}

	/**
	 * How long to pause between pages: somewhere between two durations, as a person who
	 * reads.
	 *
	 * @param least the shortest pause
	 * @param most the longest pause, not shorter than the shortest
	 */
	public record Pause(Duration least, Duration most) {

		/** No pause at all, for practice sites only. */
		public static final Pause NONE = new Pause(Duration.ZERO, Duration.ZERO);

		public Pause {
			if (least.isNegative() || most.compareTo(least) < 0) {
				throw new IllegalArgumentException("A pause cannot last from " + least + " to " + most);
			}
		}

	}

}
