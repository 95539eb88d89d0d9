package com.zigral.launcher.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.zigral.launcher.secret.OwnerOnly;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked from the library that brings them.
 *
 * @param home the directory that has them under {@code bin}
 */
record PostgresBinaries(Path home) {

	/** Written when all is unpacked; earlier versions wrote it, too. */
	private static final String COMPLETE = ".exists";

	private static final int EXECUTABLE = 0100;

	/** What this process has unpacked; a second server may use it, too. */
	private static final AtomicReference<@Nullable PostgresBinaries> UNPACKED = new AtomicReference<>();

	/**
	 * Unpack them, unless that was done before.
	 * @param directory where each version gets a directory of its own
	 * @return the unpacked programs
	 * @throws IOException if there are none for this machine or they cannot be written
	 */
	static PostgresBinaries in(Path directory) throws IOException {
		PostgresBinaries unpacked = UNPACKED.get();
		if (unpacked != null && Files.exists(unpacked.home.resolve(COMPLETE))) {
			return unpacked;
		}
		byte[] archive = archive();
		Path home = directory.resolve("PG-" + DigestUtils.md5Hex(archive));
		if (!Files.exists(home.resolve(COMPLETE))) {
			OwnerOnly.directory(directory);
			unpack(archive, home);
		}
		PostgresBinaries binaries = new PostgresBinaries(home);
		UNPACKED.set(binaries);
		return binaries;
	}

	/**
	 * Where a program is.
	 * @param name its name
	 * @return its file
	 */
	Path program(String name) {
		return this.home.resolve("bin").resolve(name);
	}

	private static byte[] archive() throws IOException {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
		String machine = System.getProperty("os.arch");
		try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system,
				machine.equals("amd64") ? "x86_64" : machine)) {
			return Optional.ofNullable(archive)
				.orElseThrow(() -> new IOException("There is no PostgreSQL for " + system + " on " + machine))
				.readAllBytes();
		}
	}

	// Another process may be doing the same: whoever is first moves it into its place.
	private static void unpack(byte[] archive, Path home) throws IOException {
		Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new ByteArrayInputStream(archive)))) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				unpack(tar, entry, fresh.resolve(entry.getName()));
				entry = tar.getNextEntry();
			}
			Files.createFile(fresh.resolve(COMPLETE));
			move(fresh, home);
		}
		finally {
			OwnerOnly.delete(fresh);
		}
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(file);
			return;
		}
		Files.createDirectories(file.getParent());
		if (entry.isSymbolicLink() || entry.isLink()) {
			Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, file);
		if ((entry.getMode() & EXECUTABLE) != 0) {
			file.toFile().setExecutable(true);
		}
	}

	private static void move(Path fresh, Path home) throws IOException {
		if (Files.exists(home) && !Files.exists(home.resolve(COMPLETE))) {
			OwnerOnly.delete(home);
		}
		try {
			Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileSystemException ex) {
			if (!Files.exists(home.resolve(COMPLETE))) {
				throw ex;
			}
		}
	}

}
