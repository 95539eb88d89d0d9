package com.zigral.service.health;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DiskProbeTests {

	@TempDir
	private Path parent;

	@Test
	void aDirectoryThatTakesFilesIsMadeAndLeftEmpty() throws Exception {
		Path directory = this.parent.resolve("artifacts");
		assertThat(new DiskProbe(directory).isWritable()).isTrue();
		assertThat(directory).isEmptyDirectory();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
	}

	@Test
	void aWriteThatFailsIsTold() throws Exception {
		Path file = Files.writeString(this.parent.resolve("file"), "");
		assertThat(new DiskProbe(file.resolve("artifacts")).isWritable()).isFalse();
	}

}
