package com.zigral.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.Variables;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import com.zigral.standin.sheets.SheetsServer;

/**
 * The practice LinkedIn and the practice Sheets server alone, for a stack whose parts run
 * on other hosts or in containers: they listen on all addresses.
 */
final class StandInServer implements AutoCloseable {

	/** What other hosts call this one, from {@code SANDBOX_HOST}. */
	private static final String HOST = "SANDBOX_HOST";

	private final Parts parts = new Parts();

	private final CountDownLatch end = new CountDownLatch(1);

	private final List<String> lines;

	/**
	 * Start both.
	 * @param variables their ports and this host's name
	 * @param data where the sheets and the key to them lie
	 * @throws LaunchException if a port is taken or the directory cannot be used
	 */
	StandInServer(Variables variables, Path data) {
		try {
			this.lines = start(variables, data);
		}
		catch (IOException | UncheckedIOException ex) {
			this.parts.close();
			throw new LaunchException("The stand-ins could not be started: " + ex.getMessage(), ex);
		}
		catch (RuntimeException ex) {
			this.parts.close();
			throw ex;
		}
	}

	private List<String> start(Variables variables, Path data) throws IOException {
		String host = variables.text(HOST).orElse("localhost");
		InetSocketAddress site = new InetSocketAddress(variables.port("SANDBOX_LINKEDIN_PORT").orElse(8090));
		InetSocketAddress api = new InetSocketAddress(variables.port("SANDBOX_SHEETS_PORT").orElse(8091));
		DataDirectory directory = this.parts.start(() -> DataDirectory.open(data));
		PracticeTime time = PracticeTime.from(variables.values());
		PracticeLinkedIn linkedIn = this.parts.start(() -> time.start(site));
		SheetsServer sheets = this.parts.start(() -> SheetsServer.start(api, host, directory.sheets()));
		Path key = directory.writeSecret("sheets-account.json", sheets.serviceAccountJson());
		return List.of("LINKEDIN_BASE_URL=http://" + host + ":" + linkedIn.uri().getPort(),
				"LINKEDIN_USERNAME=" + linkedIn.username(), "LINKEDIN_PASSWORD=" + linkedIn.password(),
				"GOOGLE_SHEETS_ROOT_URL=" + sheets.uri(), "GOOGLE_SHEETS_CREDENTIALS_PATH=" + key);
	}

	/**
	 * What to set for a stack that shall use them.
	 * @return the variables, one a line
	 */
	List<String> lines() {
		return this.lines;
	}

	/**
	 * Wait until they are closed.
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	void awaitEnd() throws InterruptedException {
		this.end.await();
	}

	@Override
	public void close() {
		this.parts.close();
		this.end.countDown();
	}

}
