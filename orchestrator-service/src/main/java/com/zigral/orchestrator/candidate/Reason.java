package com.zigral.orchestrator.candidate;

/**
 * Something that speaks for a candidate, or against them.
 *
 * @param field what was compared: {@code full_name}, {@code company}, {@code title} or
 * {@code location}
 * @param agreement how far both say the same
 * @param row what the row says
 * @param candidate what the candidate's entry in the search says, empty when nobody was
 * found with what the row says
 */
record Reason(String field, Agreement agreement, String row, String candidate) {
}
