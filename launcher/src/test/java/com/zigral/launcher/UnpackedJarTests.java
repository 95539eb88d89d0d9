package com.zigral.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UnpackedJarTests {

	@TempDir
	private Path directory;

	@Test
	void jarThatCannotBeUnpackedIsStartedAsItIs() throws IOException {
		Path jar = Files.writeString(this.directory.resolve("a-exec.jar"), "no jar at all");
		assertThat(UnpackedJar.of(jar, java()).path()).isEqualTo(jar);
		assertThat(names()).containsExactlyInAnyOrder("a-exec.jar", "unpacked");
	}

	@Test
	void jarIsUnpackedOnceAndAnewAfterABuild() throws IOException {
		Path jar = Files.writeString(this.directory.resolve("a-exec.jar"), "built");
		Path tool = tool();
		Path first = UnpackedJar.of(jar, tool.toString()).path();
		assertThat(first).isNotEqualTo(jar).hasContent("unpacked");
		assertThat(UnpackedJar.of(jar, "no-such-program").path()).isEqualTo(first);
		Files.writeString(jar, "built again");
		assertThat(UnpackedJar.of(jar, tool.toString()).path()).isNotEqualTo(first).hasContent("unpacked");
		assertThat(first).doesNotExist();
	}

	@Test
	void whatAProcessRunsFromStaysUntilItHasEnded() throws Exception {
		Path jar = Files.writeString(this.directory.resolve("a-exec.jar"), "built");
		Path tool = tool();
		Path first = UnpackedJar.of(jar, tool.toString()).path();
		Process process = new ProcessBuilder("tail", "-f", first.toString()).start();
		try {
			Files.writeString(jar, "built again");
			UnpackedJar.of(jar, tool.toString());
			assertThat(first).exists();
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		Files.writeString(jar, "built once more");
		UnpackedJar.of(jar, tool.toString());
		assertThat(first).doesNotExist();
	}

	@Test
	void moreClassesComeAfterThoseOfTheJar() throws IOException {
		Path jar = this.directory.resolve("a-exec.jar");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "com.example.Main");
		new JarOutputStream(Files.newOutputStream(jar), manifest).close();
		UnpackedJar unpacked = UnpackedJar.of(jar, "/bin/false");
		assertThat(unpacked.program(List.of())).containsExactly("-jar", jar.toString());
		assertThat(unpacked.program(List.of(this.directory))).containsExactly("-cp",
				jar + File.pathSeparator + this.directory, "com.example.Main");
	}

	// Stands in for the Java that unpacks: its sixth argument is where to.
	private Path tool() throws IOException {
		Path tool = Files.writeString(this.directory.resolve("tool"),
				"#!/bin/sh\nmkdir -p \"$6\" && printf unpacked > \"$6/a-exec.jar\"\n");
		assertThat(tool.toFile().setExecutable(true)).isTrue();
		return tool;
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

}
