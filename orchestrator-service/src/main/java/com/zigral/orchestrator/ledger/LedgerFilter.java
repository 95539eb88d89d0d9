package com.zigral.orchestrator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; what is {@code null} does not matter.
 *
 * @param jobId the job
 * @param recipient the canonical profile address
 * @param kind what was sent
 * @param state how far it has come
 */
record LedgerFilter(@Nullable String jobId, @Nullable String recipient, @Nullable String kind, @Nullable String state) {
}
