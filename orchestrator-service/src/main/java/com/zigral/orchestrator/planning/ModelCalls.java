package com.zigral.orchestrator.planning;

import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import com.openai.errors.OpenAIInvalidDataException;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor.Chain;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * What Zigral asks of the OpenAI client's own HTTP client beyond its defaults.
 */
final class ModelCalls {

	/** In bytes. A plan takes some thousand. */
	private static final long LONGEST_ANSWER = 4_000_000;

	/** As many as there may be commands that wait: each is a connection. */
	private static final int CONNECTIONS = 10_000;

	private static final Duration IDLE = Duration.ofSeconds(30);

	private ModelCalls() {
	}

	/**
	 * Create the HTTP client.
	 * @param timeout how long an answer may take, to its last byte
	 * @param proxies which proxy leads to a server
	 * @return the client
	 */
	static OkHttpClient client(Duration timeout, ProxySelector proxies) {
		return new OkHttpClient.Builder().callTimeout(timeout)
			.connectTimeout(timeout)
			.readTimeout(timeout)
			.writeTimeout(timeout)
			.followRedirects(false)
			.proxySelector(proxies)
			.connectionPool(new ConnectionPool(CONNECTIONS, IDLE.toSeconds(), TimeUnit.SECONDS))
			.addInterceptor(ModelCalls::limited)
			.addNetworkInterceptor(ModelCalls::undelayed)
			.build();
	}

	// No more than a plan can have is read, unpacked where it is compressed.
	private static Response limited(Chain chain) throws IOException {
		Response answer = chain.proceed(chain.request());
		if (answer.peekBody(LONGEST_ANSWER + 1).contentLength() > LONGEST_ANSWER) {
			answer.close();
			throw new OpenAIInvalidDataException("The answer has more than " + LONGEST_ANSWER + " bytes");
		}
		return answer;
	}

	// A prompt takes several packets: none waits until the one before is acknowledged.
	private static Response undelayed(Chain chain) throws IOException {
		Objects.requireNonNull(chain.connection()).socket().setTcpNoDelay(true);
		return chain.proceed(chain.request());
	}

}
