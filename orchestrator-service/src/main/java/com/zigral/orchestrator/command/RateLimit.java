package com.zigral.orchestrator.command;

import java.time.Duration;

import com.zigral.service.access.ClientAddress;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets each client address through so many times a minute, and says in each answer how
 * many times are left.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">
 * RateLimit header fields for HTTP</a>
 */
final class RateLimit implements HandlerInterceptor {

	private final int perMinute;

	private final ClientAddress clients;

	private final Buckets buckets;

	RateLimit(int perMinute, ClientAddress clients, Buckets buckets) {
		this.perMinute = perMinute;
		this.clients = clients;
		this.buckets = buckets;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		ConsumptionProbe probe = this.buckets.takeOne(this.clients.of(request));
		response.setHeader("RateLimit-Policy",
				"\"commands\";q=%d;w=%d".formatted(this.perMinute, Buckets.WINDOW.toSeconds()));
		response.setHeader("RateLimit", "\"commands\";r=%d;t=%d".formatted(probe.getRemainingTokens(),
				RateLimitedException.secondsUp(Duration.ofNanos(probe.getNanosToWaitForReset()))));
		if (!probe.isConsumed()) {
			throw new RateLimitedException(this.perMinute, Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
		return true;
	}

}
