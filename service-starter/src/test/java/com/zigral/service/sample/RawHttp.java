package com.zigral.service.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Calls a service byte by byte, so that tests can send what no proper client would.
 *
 * @param port where the service listens on the loopback address
 */
public record RawHttp(int port) {

	/**
	 * Send one request with a {@code Host} header of its own.
	 * @param requestLine such as {@code GET /health}
	 * @param headers further header lines
	 * @return the answer
	 * @throws IOException if there is none
	 */
	public Answer send(String requestLine, String... headers) throws IOException {
		return exchange(requestLine + " HTTP/1.1\r\nHost: 127.0.0.1:" + this.port + "\r\n" + lines(headers) + "\r\n");
	}

	/**
	 * Send one request with a JSON body.
	 * @param requestLine such as {@code POST /context}
	 * @param json the body
	 * @param headers further header lines
	 * @return the answer
	 * @throws IOException if there is none
	 */
	public Answer sendJson(String requestLine, String json, String... headers) throws IOException {
		return exchange(requestLine + " HTTP/1.1\r\nHost: 127.0.0.1:" + this.port
				+ "\r\nContent-Type: application/json\r\nContent-Length: "
				+ json.getBytes(StandardCharsets.UTF_8).length + "\r\n" + lines(headers) + "\r\n" + json);
	}

	/**
	 * Send a request exactly as given and read to the end.
	 * @param request head and body, without {@code Connection: close}, which is added
	 * @return the answer
	 * @throws IOException if there is none
	 */
	public Answer exchange(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(20_000);
			OutputStream out = socket.getOutputStream();
			out.write(request.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(StandardCharsets.UTF_8));
			out.flush();
			return Answer.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static String lines(String... headers) {
		return String.join("", Arrays.stream(headers).map((header) -> header + "\r\n").toList());
	}

	/**
	 * What came back.
	 *
	 * @param status the status code
	 * @param head status line and headers
	 * @param body the body, chunk sizes included where it came in chunks
	 */
	public record Answer(int status, String head, String body) {

		static Answer parse(String text) {
			int end = text.indexOf("\r\n\r\n");
			return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
		}

		/**
		 * One header.
		 * @param name its name
		 * @return its value, empty when it is not there
		 */
		public Optional<String> header(String name) {
			String prefix = name.toLowerCase(Locale.ROOT) + ":";
			return this.head.lines()
				.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
				.map((line) -> line.substring(prefix.length()).strip())
				.findFirst();
		}

	}

}
