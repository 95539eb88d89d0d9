package com.zigral.agent;

import java.time.Instant;

/**
 * What an agent knows of its log-in, without asking the site.
 *
 * @param kept whether it keeps a session that has worked last; otherwise the last one has
 * ended
 * @param since since when
 */
public record SignIn(boolean kept, Instant since) {
}
