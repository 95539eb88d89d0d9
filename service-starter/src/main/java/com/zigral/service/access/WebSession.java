package com.zigral.service.access;

import java.time.Instant;

/**
 * A browser that is logged in, as it is stored. Whoever reads it can neither make the
 * cookie of it nor find out the token.
 *
 * @param id the SHA-256 of the cookie
 * @param token the name of the token it was opened with
 * @param seal the SHA-256 of the cookie and the token's hash, which ends the session when
 * the name gets another token
 * @param until when it ends by itself
 */
public record WebSession(String id, String token, String seal, Instant until) {
}
