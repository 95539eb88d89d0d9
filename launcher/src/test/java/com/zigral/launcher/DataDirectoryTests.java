package com.zigral.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import com.zigral.launcher.setting.LaunchException;
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
	void aDirectoryThatWasOpenToOthersIsClosedWithAllItHas() throws Exception {
		Path path = Files.createDirectories(this.parent.resolve("data"));
		Path logs = Files.createDirectories(path.resolve("logs"));
		Path key = Files.writeString(path.resolve("sheets-account.json"), "{}");
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwxrwxr-x"));
		Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
		DataDirectory.open(path).close();
		assertThat(permissions(path)).isEqualTo("rwx------");
		assertThat(permissions(logs)).isEqualTo("rwx------");
		assertThat(permissions(key)).isEqualTo("rw-------");
	}

	@Test
	void aDirectoryForEverybodyIsRefused() throws Exception {
		Path path = Files.createDirectories(this.parent.resolve("data"));
		Files.setAttribute(path, "unix:mode", 01777);
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> DataDirectory.open(path))
			.withMessage(path + " is a directory for everybody; set ZIGRAL_DATA_DIR to a directory of your own");
	}

	private static String permissions(Path path) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
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
