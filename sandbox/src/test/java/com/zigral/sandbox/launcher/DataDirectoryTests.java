package com.zigral.sandbox.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataDirectoryTests {

	@TempDir
	private Path parent;

	@Test
	void theDirectoryIsMadeForItsOwnerOnly() throws Exception {
		Path path = this.parent.resolve("a").resolve("b");
		try (DataDirectory directory = DataDirectory.open(path)) {
			assertThat(directory).hasToString(path.toString());
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rwx------");
		}
	}

	@Test
	void aSecretIsForItsOwnerOnlyAlsoWhenWrittenAgain() throws Exception {
		try (DataDirectory directory = DataDirectory.open(this.parent)) {
			directory.writeSecret("key.json", "one");
			Path file = directory.writeSecret("key.json", "two");
			assertThat(file).hasContent("two");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		}
	}

	@Test
	void oneDirectoryServesOneStackAtATime() throws Exception {
		try (DataDirectory first = DataDirectory.open(this.parent)) {
			assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> DataDirectory.open(this.parent))
				.withMessage(
						"Another Zigral runs in " + first + "; stop it, or set ZIGRAL_DATA_DIR to another directory");
		}
		DataDirectory.open(this.parent).close();
	}

	@Test
	void clearingLeavesNothingButTheLock() throws Exception {
		Path outside = Files.writeString(this.parent.resolve("outside.txt"), "kept");
		Path path = this.parent.resolve("data");
		try (DataDirectory directory = DataDirectory.open(path)) {
			Files.createDirectories(path.resolve("a/b"));
			Files.writeString(path.resolve("a/b/c.txt"), "c");
			Files.createSymbolicLink(path.resolve("a/link"), this.parent);
			directory.clear();
		}
		assertThat(path).isDirectoryNotContaining((file) -> !file.endsWith("stack.lock"));
		assertThat(outside).exists();
	}

	@Test
	void aDirectoryThatCannotBeMadeIsNamed() throws Exception {
		Path file = Files.writeString(this.parent.resolve("file"), "");
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> DataDirectory.open(file.resolve("data")))
			.withMessageStartingWith("The data directory " + file.resolve("data") + " cannot be used");
	}

}
