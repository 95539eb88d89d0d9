package com.zigral.testing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import com.zigral.launcher.postgres.LocalPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of all tests of one JVM. The system property
 * {@value #KIND_PROPERTY} says where it comes from: {@code container}, {@code embedded}
 * or, unless it is set, {@code auto}: a container where Docker is and has the image, else
 * the embedded binaries. Tests that stop and restart their server use
 * {@link LocalPostgres} itself.
 */
public final class TestPostgres {

	static final String KIND_PROPERTY = "zigral.test.postgres";

	/** The image of the container; the major version is that of the embedded binaries. */
	static final String IMAGE_PROPERTY = "zigral.test.postgres.image";

	private static final String DEFAULT_IMAGE = "postgres:18-alpine";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private static final PostgresServer SERVER = start(
			Kind.valueOf(System.getProperty(KIND_PROPERTY, "auto").toUpperCase(Locale.ROOT)));

	private TestPostgres() {
	}

	/**
	 * Make an empty database.
	 * @param prefix what its name begins with: lower-case letters, digits and underscores
	 * @return the database
	 */
	public static TestDatabase newDatabase(String prefix) {
		return SERVER.create(prefix + "_" + DATABASES.incrementAndGet());
	}

	private static PostgresServer start(Kind kind) {
		return switch (kind) {
			case CONTAINER -> container();
			case EMBEDDED -> embedded();
			case AUTO -> DockerClientFactory.instance().isDockerAvailable() ? containerIfPossible() : embedded();
		};
	}

	private static PostgresServer containerIfPossible() {
		try {
			return container();
		}
		catch (ContainerLaunchException ex) {
			System.err.println("Docker is there but does not start PostgreSQL (" + ex.getMessage()
					+ "): the tests take the embedded binaries");
			return embedded();
		}
	}

	private static PostgresServer container() {
		// Not closed here: it ends with this JVM, by Testcontainers' own means.
		@SuppressWarnings("resource")
		PostgreSQLContainer container = new PostgreSQLContainer(System.getProperty(IMAGE_PROPERTY, DEFAULT_IMAGE));
		container.start();
		return new PostgresServer.InContainer(container);
	}

	private static PostgresServer embedded() {
		try {
			LocalPostgres server = LocalPostgres.startTemporary();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
			return new PostgresServer.Embedded(server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(LocalPostgres server) {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where the server comes from. */
	private enum Kind {

		CONTAINER, EMBEDDED, AUTO

	}

}
