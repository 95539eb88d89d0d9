package com.zigral.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.launcher.secret.OwnerOnly;

/**
 * A service's executable jar, unpacked beside it: from jars inside a jar it takes nearly
 * twice as long to start (Spring Boot reference, "Efficient Deployments"). There is no
 * archive of its loaded classes as in the images: on a slow machine a start that records
 * one takes ten seconds longer, and its end nine, for one to three saved in each later
 * start ({@code bench/README.md}, bench/start).
 *
 * @param path the jar to start, which is the packed one when it cannot be unpacked
 */
record UnpackedJar(Path path) {

	private static final String DIRECTORY = "unpacked";

	/**
	 * Unpack a jar, unless that has been done since it was built, and delete what was
	 * unpacked of earlier ones that no process runs from.
	 * @param jar the executable jar
	 * @param java the program that runs it
	 * @return the unpacked jar
	 */
	static UnpackedJar of(Path jar, String java) {
		return new UnpackedJar(unpacked(jar, java));
	}

	/**
	 * What is run.
	 * @param classPath where it finds more classes
	 * @return arguments for the JVM
	 */
	List<String> program(List<Path> classPath) {
		if (classPath.isEmpty()) {
			return List.of("-jar", this.path.toString());
		}
		return List.of("-cp",
				Stream.concat(Stream.of(this.path), classPath.stream())
					.map(Path::toString)
					.collect(Collectors.joining(File.pathSeparator)),
				mainClass());
	}

	private String mainClass() {
		try (JarFile jar = new JarFile(this.path.toFile())) {
			return jar.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.path + " cannot be read", ex);
		}
	}

	private static Path unpacked(Path jar, String java) {
		try {
			Path all = Files.createDirectories(jar.resolveSibling(DIRECTORY));
			Path home = all.resolve(Files.getLastModifiedTime(jar).toMillis() + "-" + Files.size(jar));
			Path unpacked = home.resolve(jar.getFileName());
			if (!Files.exists(unpacked)) {
				unpack(jar, java, home);
				entries(all).stream()
					.filter((entry) -> !entry.equals(home) && !isInUse(entry))
					.forEach(UnpackedJar::delete);
			}
			return Files.exists(unpacked) ? unpacked : jar;
		}
		catch (IOException ex) {
			return jar;
		}
	}

	// Another stack may be doing the same: whoever is first moves it into its place.
	private static void unpack(Path jar, String java, Path home) throws IOException {
		Path fresh = Files.createTempDirectory(jar.getParent(), DIRECTORY + "-");
		try {
			ProcessBuilder builder = new ProcessBuilder(java, "-Djarmode=tools", "-jar", jar.toString(), "extract",
					"--destination", fresh.resolve("jar").toString())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD);
			builder.environment().clear();
			if (builder.start().waitFor() == 0) {
				Files.move(fresh.resolve("jar"), home, StandardCopyOption.ATOMIC_MOVE);
			}
		}
		catch (FileSystemException ex) {
			if (!Files.isDirectory(home)) {
				throw ex;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			delete(fresh);
		}
	}

	// A stack of an earlier build may still run here, and loads classes at any time.
	private static boolean isInUse(Path unpacked) {
		return ProcessHandle.allProcesses()
			.anyMatch((process) -> process.info()
				.arguments()
				.stream()
				.flatMap(Arrays::stream)
				.anyMatch((argument) -> argument.startsWith(unpacked.toString())));
	}

	private static List<Path> entries(Path directory) throws IOException {
		try (Stream<Path> entries = Files.list(directory)) {
			return entries.toList();
		}
	}

	// What another stack deletes at the same time is gone as well.
	private static void delete(Path directory) {
		try {
			OwnerOnly.delete(directory);
		}
		catch (IOException | UncheckedIOException ex) {
			System.getLogger(UnpackedJar.class.getName())
				.log(System.Logger.Level.DEBUG, "Could not delete " + directory, ex);
		}
	}

}
