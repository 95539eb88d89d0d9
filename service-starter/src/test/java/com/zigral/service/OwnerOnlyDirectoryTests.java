package com.zigral.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OwnerOnlyDirectoryTests {

	@TempDir
	private Path parent;

	@Test
	void aNewDirectoryIsItsOwnersOnly() throws Exception {
		assertThat(permissions(OwnerOnlyDirectory.at(this.parent.resolve("a/b")))).isEqualTo("rwx------");
	}

	@Test
	void aDirectoryThatWasOpenToOthersIsClosed() throws Exception {
		Path open = Files.createDirectory(this.parent.resolve("open"));
		Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
		assertThat(permissions(OwnerOnlyDirectory.at(open))).isEqualTo("rwx------");
	}

	private static String permissions(Path path) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
