package com.zigral.standin.linkedin.member;

import java.time.Instant;

/**
 * One message between the account and a member.
 *
 * @param urn its id
 * @param mine whether the account has written it
 * @param text its words
 * @param at when it was written
 */
public record Message(String urn, boolean mine, String text, Instant at) {
}
