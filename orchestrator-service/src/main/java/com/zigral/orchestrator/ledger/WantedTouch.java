package com.zigral.orchestrator.ledger;

import java.time.Instant;

/**
 * Something that is to be sent, as far as what was sent before stands in its way.
 *
 * @param kind what it is
 * @param account the account with which it is sent
 * @param touch what it is part of
 * @param words the exact words, empty while they are not known
 * @param now the time
 */
public record WantedTouch(String kind, String account, Touch touch, String words, Instant now) {
}
