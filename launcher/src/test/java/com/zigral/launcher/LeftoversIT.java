package com.zigral.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LeftoversIT {

	@TempDir
	private Path path;

	private DataDirectory directory;

	private Process process;

	@BeforeEach
	void start() throws Exception {
		this.directory = DataDirectory.open(this.path);
		this.process = new ProcessBuilder("sleep", "1000").start();
	}

	@AfterEach
	void stop() throws Exception {
		this.process.destroyForcibly().waitFor();
		this.directory.close();
	}

	@Test
	void aProcessThatWasWrittenDownIsEnded() throws Exception {
		new Leftovers(this.directory).record(this.process.toHandle());
		new Leftovers(this.directory).end();
		assertThat(this.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.directory.processes()).doesNotExist();
	}

	@Test
	void anotherProcessWithTheSameNumberIsLeftAlone() throws Exception {
		Files.writeString(this.directory.processes(), this.process.pid() + " 1000000000\nnonsense\n");
		new Leftovers(this.directory).end();
		assertThat(this.process.isAlive()).isTrue();
	}

	@Test
	void aDatabaseServerIsEnded() throws Exception {
		long start = this.process.info().startInstant().orElseThrow().getEpochSecond();
		Path data = Files.createDirectories(this.directory.postgres().resolve("data"));
		Files.writeString(data.resolve("postmaster.pid"), this.process.pid() + "\n" + data + "\n" + start + "\n8432\n");
		new Leftovers(this.directory).end();
		assertThat(this.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
	}

}
