package com.zigral.launcher.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import com.zigral.launcher.secret.OwnerOnly;
import com.zigral.launcher.secret.Secret;

/**
 * The data of a server, with the password of its superuser in a file beside it. Whoever
 * connects must know a password. Data of earlier versions, which trusted everybody on
 * this machine, is taken over as it is.
 *
 * @param directory where data and password are
 * @param programs PostgreSQL's programs
 */
record PostgresCluster(Path directory, PostgresPrograms programs) {

	static final String SUPERUSER = "postgres";

	private static final String HOST_RULES = """
			# Written by Zigral at each start. There is no socket, so this is all.
			host all all 127.0.0.1/32 scram-sha-256
			""";

	private static final File NOTHING = new File("/dev/null");

	/**
	 * Make the data when there is none, and see to it that a password is asked for.
	 * @throws IOException if a file cannot be written
	 * @throws IllegalStateException if PostgreSQL refuses
	 */
	void prepare() throws IOException {
		Files.deleteIfExists(this.programs.log());
		if (!Files.exists(data().resolve("PG_VERSION"))) {
			initialise();
		}
		else if (!Files.exists(passwordFile())) {
			replacePassword();
		}
		Files.writeString(data().resolve("pg_hba.conf"), HOST_RULES);
	}

	/**
	 * Where the server works.
	 * @return PostgreSQL's data directory
	 */
	Path data() {
		return this.directory.resolve("data");
	}

	/**
	 * The password of the superuser.
	 * @return the password
	 * @throws IOException if it cannot be read
	 */
	String password() throws IOException {
		return Files.readString(passwordFile()).strip();
	}

	Path passwordFile() {
		return this.directory.resolve("password");
	}

	// Both are moved into their places when they are complete, the data last.
	private void initialise() throws IOException {
		Path fresh = this.directory.resolve("data.new");
		OwnerOnly.delete(fresh);
		Path password = writeNew(Secret.random() + "\n");
		this.programs.run("initdb", NOTHING,
				List.of("--pgdata=" + fresh, "--username=" + SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256",
						"--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
		Files.move(password, passwordFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
	}

	// By PostgreSQL's single-user mode: nobody can connect before there is a password.
	private void replacePassword() throws IOException {
		String password = Secret.random();
		Path statement = writeNew("ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'\n");
		this.programs.run("postgres", statement.toFile(),
				List.of("--single", "-D", data().toString(), "-c", "password_encryption=scram-sha-256", SUPERUSER));
		OwnerOnly.file(statement);
		Files.writeString(statement, password + "\n");
		Files.move(statement, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
	}

	private Path writeNew(String text) throws IOException {
		return Files.writeString(OwnerOnly.file(this.directory.resolve("password.new")), text);
	}

}
