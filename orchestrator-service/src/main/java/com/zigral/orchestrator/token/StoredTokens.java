package com.zigral.orchestrator.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.zigral.service.access.ApiToken;
import com.zigral.service.access.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Finds the tokens that people have made. What was found is believed for
 * {@link #BELIEVED}, so that most calls ask no database; so long a token that was revoked
 * on another replica may still open this one.
 */
@Component
class StoredTokens implements TokenStore {

	/** How long a token is believed without looking again. */
	static final Duration BELIEVED = Duration.ofSeconds(2);

	/** Nobody wants to know it to the second, and each time is a write. */
	private static final Duration USE = Duration.ofMinutes(1);

	private static final Logger logger = LoggerFactory.getLogger(StoredTokens.class);

	private final MadeTokens rows;

	private final Clock clock;

	private final Map<String, Believed> known = new ConcurrentHashMap<>();

	StoredTokens(MadeTokens rows, @Qualifier("systemClock") Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	@Override
	public Optional<ApiToken> find(String hash) {
		Instant now = this.clock.instant();
		Believed before = this.known.get(hash);
		if (before != null && now.isBefore(before.until())) {
			return Optional.of(before.token());
		}
		Optional<MadeToken> row = this.rows.findByHash(hash);
		if (row.isEmpty()) {
			this.known.remove(hash);
			return Optional.empty();
		}
		noteUse(row.get(), now);
		ApiToken token = row.get().token();
		this.known.put(hash, new Believed(token, now.plus(BELIEVED)));
		return Optional.of(token);
	}

	@Override
	public Optional<ApiToken> named(String name) {
		return this.rows.findById(name).map((row) -> {
			noteUse(row, this.clock.instant());
			return row.token();
		});
	}

	/**
	 * Believe a token no longer, here at once.
	 * @param name its name
	 */
	void forget(String name) {
		this.known.values().removeIf((believed) -> believed.token().name().equals(name));
	}

	// A call is answered whether or not its time can be written down.
	private void noteUse(MadeToken row, Instant now) {
		Instant before = now.minus(USE);
		Instant last = row.lastUsedAt();
		if (last == null || last.isBefore(before)) {
			try {
				this.rows.used(row.token().name(), now, before);
			}
			catch (DataAccessException | TransactionException ex) {
				logger.warn("When the token '{}' was used could not be written down", row.token().name());
			}
		}
	}

	private record Believed(ApiToken token, Instant until) {
	}

}
