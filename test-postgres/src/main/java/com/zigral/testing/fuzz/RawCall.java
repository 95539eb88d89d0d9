package com.zigral.testing.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call as it goes over the wire, however odd it is.
 *
 * @param method its method
 * @param target path and query
 * @param headers its headers, but those that every call has
 * @param body its body, a character (ISO-8859-1) for each byte; empty for none
 */
record RawCall(String method, String target, Map<String, String> headers, String body) {

	private static final int SHOWN = 300;

	/**
	 * Make the call.
	 * @param base where the service is
	 * @param patience how long to wait for the answer
	 * @return the answer, empty when there was none in time
	 * @throws IOException if the service cannot be reached
	 */
	Optional<Answer> send(URI base, Duration patience) throws IOException {
		long end = System.nanoTime() + patience.toNanos();
		try (Socket socket = new Socket(base.getHost(), base.getPort())) {
			socket.setTcpNoDelay(true);
			socket.setSoTimeout((int) patience.toMillis());
			socket.getOutputStream().write(head(base).getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().write(this.body.getBytes(StandardCharsets.ISO_8859_1));
			InputStream in = socket.getInputStream();
			ByteArrayOutputStream answer = new ByteArrayOutputStream();
			byte[] part = new byte[8192];
			for (int read = in.read(part); read >= 0; read = in.read(part)) {
				answer.write(part, 0, read);
				Optional<Answer> stream = Answer.parse(answer).filter(Answer::isStream);
				if (stream.isPresent()) {
					return stream;
				}
				if (System.nanoTime() > end) {
					return Optional.empty();
				}
			}
			return Answer.parse(answer);
		}
		catch (SocketTimeoutException ex) {
			return Optional.empty();
		}
	}

	private String head(URI base) {
		StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n"
			.formatted(this.method, this.target, base.getAuthority()));
		this.headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		if (this.body.length() > 0 || !this.method.equals("GET")) {
			head.append("Content-Length: ").append(this.body.length()).append("\r\n");
		}
		return head.append("\r\n").toString();
	}

	@Override
	public String toString() {
		String text = this.method + " " + this.target + " " + this.headers + " " + this.body;
		String printable = text.replaceAll("[^\\x20-\\x7E]", "?");
		return (printable.length() > SHOWN) ? printable.substring(0, SHOWN) + "..." : printable;
	}

	/**
	 * What came back.
	 *
	 * @param status its status
	 * @param type its media type, blank when it has none
	 * @param body its body, with the sizes of chunks where it came in chunks
	 */
	record Answer(int status, String type, String body) {

		static Optional<Answer> parse(ByteArrayOutputStream bytes) {
			String text = bytes.toString(StandardCharsets.UTF_8);
			int end = text.indexOf("\r\n\r\n");
			if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
				return Optional.empty();
			}
			String type = text.substring(0, end)
				.lines()
				.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
				.map((line) -> line.replaceFirst("^[^:]*:", "").replaceFirst(";.*", "").strip())
				.findFirst()
				.orElse("");
			return Optional.of(new Answer(Integer.parseInt(text.substring(9, 12)), type, text.substring(end + 4)));
		}

		boolean isStream() {
			return this.type.equals("text/event-stream");
		}

	}

}
