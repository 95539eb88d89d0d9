package com.zigral.orchestrator.planning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;

/**
 * Carries what the OpenAI client sends, by the JDK's HTTP client. The OpenAI client's own
 * leaves Nagle's algorithm on, and a prompt takes more than one packet: each request
 * would wait 40 ms for an acknowledgement.
 */
final class ModelHttp implements HttpClient {

	private final java.net.http.HttpClient http;

	private final Duration timeout;

	/**
	 * Create the client.
	 * @param server where the model is; without TLS it is asked by HTTP/1.1 only, because
	 * some servers lose the body of a request that offers HTTP/2
	 * @param timeout how long an answer may take, to its last byte
	 */
	ModelHttp(URI server, Duration timeout) {
		this.http = java.net.http.HttpClient.newBuilder()
			.version("https".equals(server.getScheme()) ? java.net.http.HttpClient.Version.HTTP_2
					: java.net.http.HttpClient.Version.HTTP_1_1)
			.connectTimeout(timeout)
			.executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
		this.timeout = timeout;
	}

	@Override
	public HttpResponse execute(HttpRequest request, RequestOptions options) {
		CompletableFuture<java.net.http.HttpResponse<byte[]>> answer = this.http.sendAsync(translated(request),
				java.net.http.HttpResponse.BodyHandlers.ofByteArray());
		try {
			return Answer.from(answer.get(this.timeout.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			throw new OpenAIIoException("Timed out", new HttpTimeoutException("No answer within " + this.timeout));
		}
		catch (ExecutionException ex) {
			throw new OpenAIIoException("Request failed", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new OpenAIIoException("Interrupted", ex);
		}
		finally {
			answer.cancel(true);
		}
	}

	@Override
	public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
		return CompletableFuture.supplyAsync(() -> execute(request, options), Thread::startVirtualThread);
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

	private static java.net.http.HttpRequest translated(HttpRequest request) {
		java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
		Headers headers = request.headers();
		headers.names().forEach((name) -> headers.values(name).forEach((value) -> builder.header(name, value)));
		Optional<HttpRequestBody> body = Optional.ofNullable(request.body());
		body.map(HttpRequestBody::contentType).ifPresent((type) -> builder.setHeader("Content-Type", type));
		return builder
			.method(request.method().name(),
					body.map(ModelHttp::bytes)
						.map(java.net.http.HttpRequest.BodyPublishers::ofByteArray)
						.orElseGet(java.net.http.HttpRequest.BodyPublishers::noBody))
			.build();
	}

	private static byte[] bytes(HttpRequestBody body) {
		Whole whole = new Whole(Math.toIntExact(Math.max(0, body.contentLength())));
		body.writeTo(whole);
		return whole.bytes();
	}

	/** A body whose length was told, and that is not copied again. */
	private static final class Whole extends ByteArrayOutputStream {

		Whole(int length) {
			super(length);
		}

		synchronized byte[] bytes() {
			return (this.count == this.buf.length) ? this.buf : toByteArray();
		}

	}

	/**
	 * An answer that has arrived.
	 *
	 * @param statusCode its status
	 * @param headers its headers
	 * @param body its body, to be read once
	 */
	private record Answer(int statusCode, Headers headers, InputStream body) implements HttpResponse {

		static Answer from(java.net.http.HttpResponse<byte[]> answer) {
			Headers.Builder headers = Headers.builder();
			answer.headers().map().forEach(headers::put);
			return new Answer(answer.statusCode(), headers.build(), new ByteArrayInputStream(answer.body()));
		}

		@Override
		public void close() {
		}

	}

}
