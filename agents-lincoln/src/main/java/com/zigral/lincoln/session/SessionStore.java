package com.zigral.lincoln.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.zigral.agent.SignIn;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.LincolnSettings.Credentials;
import com.zigral.lincoln.LincolnSettings.SessionKey;

/**
 * Keeps the browser's session in one file, encrypted with AES-256-GCM (NIST SP 800-38D)
 * and bound to the site and the account: 12 random bytes, then the cipher text. The file
 * is empty when the site has ended the session.
 */
public final class SessionStore {

	private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	private static final int IV_LENGTH = 12;

	private static final int TAG_BITS = 128;

	private final Path directory;

	private final Optional<SessionKey> key;

	private final byte[] owner;

	private final SecureRandom random = new SecureRandom();

	/**
	 * Create a store for the site and the account of the settings. No file is touched
	 * yet.
	 * @param settings the data directory, the key, the site and the account
	 */
	public SessionStore(LincolnSettings settings) {
		this.directory = settings.dataDirectory();
		this.key = settings.encryptionKey();
		String account = settings.credentials().map(Credentials::username).orElse("");
		this.owner = (settings.baseUrl() + " " + account).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The session kept last.
	 * @return the browser's storage state, empty when there is none that this key, site
	 * and account can read
	 */
	public Optional<String> load() {
		try {
			byte[] bytes = Files.readAllBytes(file());
			Cipher cipher = cipher(Cipher.DECRYPT_MODE, bytes);
			byte[] plain = cipher.doFinal(bytes, IV_LENGTH, bytes.length - IV_LENGTH);
			return Optional.of(new String(plain, StandardCharsets.UTF_8));
		}
		catch (IOException | GeneralSecurityException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	void save(String storageState) {
		byte[] iv = new byte[IV_LENGTH];
		this.random.nextBytes(iv);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, iv).doFinal(storageState.getBytes(StandardCharsets.UTF_8));
			Files.createDirectories(this.directory);
			Path fresh = Files.createTempFile(this.directory, "session", ".tmp", OWNER_ONLY);
			Files.write(fresh, ByteBuffer.allocate(iv.length + encrypted.length).put(iv).put(encrypted).array());
			Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot keep the LinkedIn session in " + file(), ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-256-GCM is missing from this JDK", ex);
		}
	}

	/** Forget the session kept last, because the site has ended it. */
	void end() {
		try {
			if (Files.exists(file()) && Files.size(file()) > 0) {
				Files.write(file(), new byte[0]);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot forget the LinkedIn session in " + file(), ex);
		}
	}

	/**
	 * Whether a session is kept, told from the file's size and time alone.
	 * @return what is known of the log-in, empty when there never was one
	 */
	public Optional<SignIn> signIn() {
		try {
			return Optional.of(new SignIn(Files.size(file()) > 0, Files.getLastModifiedTime(file()).toInstant()));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	Path file() {
		return this.directory.resolve("linkedin-session.enc");
	}

	private Cipher cipher(int mode, byte[] ivAndMore) throws IOException, GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(keyBytes(), "AES"),
				new GCMParameterSpec(TAG_BITS, ivAndMore, 0, IV_LENGTH));
		cipher.updateAAD(this.owner);
		return cipher;
	}

	private byte[] keyBytes() throws IOException {
		return (this.key.isPresent() ? this.key.get() : SessionKey.keptIn(this.directory)).bytes();
	}

}
