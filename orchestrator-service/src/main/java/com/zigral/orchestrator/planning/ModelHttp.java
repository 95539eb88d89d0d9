package com.zigral.orchestrator.planning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIIoException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Carries what the OpenAI client sends, by Apache's HTTP client and on the caller's
 * virtual thread. The OpenAI client's own leaves Nagle's algorithm on, and a prompt takes
 * more than one packet: each request would wait 40 ms for an acknowledgement. The JDK's
 * keeps what it has sent until the answer is there, 60 KB more for each that waits.
 */
final class ModelHttp implements HttpClient {

	/** As many as there may be commands that wait: each is a connection. */
	private static final int CONNECTIONS = 10_000;

	/** In bytes, several times a connection. A plan fits, and a prompt goes past it. */
	private static final int BUFFER = 4096;

	/** In bytes. A plan takes some thousand. */
	private static final int LONGEST_ANSWER = 4_000_000;

	private static final TimeValue IDLE = TimeValue.ofSeconds(30);

	private final CloseableHttpClient http;

	private final Duration timeout;

	/**
	 * Create the client.
	 * @param timeout how long an answer may take, to its last byte
	 */
	ModelHttp(Duration timeout) {
		Timeout longest = Timeout.of(timeout);
		this.http = HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.useSystemProperties()
				.setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
					.http1Config(Http1Config.custom().setBufferSize(BUFFER).build())
					.build())
				.setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
				.setMaxConnTotal(CONNECTIONS)
				.setMaxConnPerRoute(CONNECTIONS)
				.setDefaultConnectionConfig(
						ConnectionConfig.custom().setConnectTimeout(longest).setSocketTimeout(longest).build())
				.build())
			.setDefaultRequestConfig(
					RequestConfig.custom().setConnectionRequestTimeout(longest).setResponseTimeout(longest).build())
			.useSystemProperties()
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableAuthCaching()
			.evictIdleConnections(IDLE)
			.build();
		this.timeout = timeout;
	}

	@Override
	public HttpResponse execute(HttpRequest request, RequestOptions options) {
		HttpUriRequestBase translated = translated(request);
		CompletableFuture<Void> deadline = new CompletableFuture<Void>().completeOnTimeout(null,
				this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		CompletableFuture<Void> _ = deadline.thenRun(translated::cancel);
		try {
			return this.http.execute(translated, Answer::from);
		}
		catch (IOException ex) {
			throw (translated.isCancelled() || ex instanceof InterruptedIOException)
					? new OpenAIIoException("Timed out", new HttpTimeoutException("No answer within " + this.timeout))
					: new OpenAIIoException("Request failed", ex);
		}
		finally {
			deadline.cancel(false);
		}
	}

	@Override
	public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
		return CompletableFuture.supplyAsync(() -> execute(request, options), Thread::startVirtualThread);
	}

	@Override
	public void close() {
		this.http.close(CloseMode.IMMEDIATE);
	}

	private static HttpUriRequestBase translated(HttpRequest request) {
		HttpUriRequestBase translated = new HttpUriRequestBase(request.method().name(), URI.create(request.url()));
		Headers headers = request.headers();
		headers.names().forEach((name) -> headers.values(name).forEach((value) -> translated.addHeader(name, value)));
		Optional.ofNullable(request.body()).map(ModelHttp::entity).ifPresent(translated::setEntity);
		return translated;
	}

	private static HttpEntity entity(HttpRequestBody body) {
		return new EntityTemplate(body.contentLength(), ContentType.parse(body.contentType()), null, body::writeTo);
	}

	/**
	 * An answer that has arrived.
	 *
	 * @param statusCode its status
	 * @param headers its headers
	 * @param body its body, to be read once
	 */
	private record Answer(int statusCode, Headers headers, InputStream body) implements HttpResponse {

		static Answer from(ClassicHttpResponse answer) throws IOException {
			Headers.Builder headers = Headers.builder();
			answer.headerIterator().forEachRemaining((header) -> headers.put(header.getName(), header.getValue()));
			return new Answer(answer.getCode(), headers.build(), new ByteArrayInputStream(bytes(answer.getEntity())));
		}

		private static byte[] bytes(@Nullable HttpEntity entity) throws IOException {
			if (entity == null) {
				return new byte[0];
			}
			byte[] bytes = entity.getContent().readNBytes(LONGEST_ANSWER + 1);
			if (bytes.length > LONGEST_ANSWER) {
				throw new OpenAIInvalidDataException("The answer has more than " + LONGEST_ANSWER + " bytes");
			}
			return bytes;
		}

		@Override
		public void close() {
		}

	}

}
