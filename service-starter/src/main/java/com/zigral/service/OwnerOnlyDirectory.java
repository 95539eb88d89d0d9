package com.zigral.service;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Directories whose contents nobody but their owner can read.
 */
public final class OwnerOnlyDirectory {

	private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

	private OwnerOnlyDirectory() {
	}

	/**
	 * Make a directory when absent, and take it from everybody but its owner. One that
	 * belongs to somebody else stays as it is: its owner decides.
	 * @param path the directory
	 * @return the directory
	 * @throws IOException if it cannot be made
	 */
	public static Path at(Path path) throws IOException {
		Files.createDirectories(path);
		if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
			if (permissions.retainAll(OWNERS) && isOurs(path)) {
				Files.setPosixFilePermissions(path, permissions);
			}
		}
		return path;
	}

	private static boolean isOurs(Path path) throws IOException {
		return Files.getOwner(path).getName().equals(System.getProperty("user.name"));
	}

}
