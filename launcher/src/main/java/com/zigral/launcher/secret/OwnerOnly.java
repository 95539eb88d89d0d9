package com.zigral.launcher.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files and directories that nobody but their owner can read.
 */
public final class OwnerOnly {

	private OwnerOnly() {
	}

	/**
	 * Make a directory when absent, and take it from everybody else.
	 * @param path the directory
	 * @return the directory
	 * @throws IOException if it cannot be made or belongs to somebody else
	 */
	public static Path directory(Path path) throws IOException {
		Files.createDirectories(path);
		return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
	}

	/**
	 * Make an empty file when absent, and take it from everybody else.
	 * @param path the file
	 * @return the file
	 * @throws IOException if it cannot be made or belongs to somebody else
	 */
	public static Path file(Path path) throws IOException {
		try {
			return Files.createFile(path,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		catch (FileAlreadyExistsException ex) {
			return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
		}
	}

	/**
	 * Delete a file or a directory with all it has.
	 * @param path the file or directory, which may be absent
	 * @throws IOException if it cannot be deleted
	 */
	public static void delete(Path path) throws IOException {
		if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		List<Path> files;
		try (Stream<Path> all = Files.walk(path)) {
			files = all.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path file : files) {
			Files.deleteIfExists(file);
		}
	}

}
