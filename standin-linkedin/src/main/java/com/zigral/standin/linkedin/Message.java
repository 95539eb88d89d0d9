package com.zigral.standin.linkedin;

/**
 * One message between the account and a member.
 *
 * @param urn its id
 * @param mine whether the account has written it
 * @param text its words
 */
public record Message(String urn, boolean mine, String text) {
}
