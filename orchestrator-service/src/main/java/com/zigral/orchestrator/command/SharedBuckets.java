package com.zigral.orchestrator.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * The buckets of all replicas, in the database. A database that cannot be asked stops
 * nobody: each replica then counts for itself.
 */
class SharedBuckets implements Buckets {

	private static final Logger logger = LoggerFactory.getLogger(SharedBuckets.class);

	private static final int SWEEP = 1000;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> shared;

	private final Buckets local;

	private final BucketConfiguration limit;

	private final String prefix;

	SharedBuckets(DataSource database, int perMinute, Clock clock) {
		this.shared = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("rate_limit")
			.expiresAtColumn("expires_at")
			.expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(WINDOW))
			.clientClock(new LocalBuckets.ClockMeter(clock))
			.requestTimeout(Duration.ofSeconds(1))
			.build();
		this.local = new LocalBuckets(perMinute, clock);
		this.limit = BucketConfiguration.builder().addLimit(Buckets.limit(perMinute)).build();
		// A bucket keeps the limit it was made with; another limit needs another bucket.
		this.prefix = perMinute + " ";
	}

	@Override
	public ConsumptionProbe takeOne(String address) {
		try {
			return this.shared.getProxy(this.prefix + address, () -> this.limit).tryConsumeAndReturnRemaining(1);
		}
		catch (RuntimeException ex) {
			logger.warn("The shared rate limit cannot be asked; this replica counts for itself: {}",
					String.valueOf(ex.getMessage()));
			return this.local.takeOne(address);
		}
	}

	/** Forget the addresses that are free again. */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void sweep() {
		int removed = SWEEP;
		while (removed == SWEEP) {
			removed = this.shared.removeExpired(SWEEP);
		}
	}

}
