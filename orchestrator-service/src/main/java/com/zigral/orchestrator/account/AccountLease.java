package com.zigral.orchestrator.account;

/**
 * The right to work with an account, until it is given back or lost.
 *
 * @param account the account
 * @param fence a number that no earlier holder has had
 */
public record AccountLease(String account, long fence) {
}
