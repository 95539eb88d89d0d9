package com.zigral.orchestrator.run;

/**
 * Somebody whom a plan names and to whom nothing may be sent.
 *
 * @param profile their profile's address
 * @param reason why not, as the end of a sentence that begins with it
 */
public record ExcludedRecipient(String profile, String reason) {
}
