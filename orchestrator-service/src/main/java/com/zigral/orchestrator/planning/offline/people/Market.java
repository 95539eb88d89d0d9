package com.zigral.orchestrator.planning.offline.people;

import java.util.List;

/**
 * A market as people call it, and how it is searched for.
 *
 * @param industries what to search for as the industry
 * @param keywords what to search for as words anywhere in a profile, besides
 * @param isCoined whether the word is never part of a job title, as fintech
 */
record Market(List<String> industries, List<String> keywords, boolean isCoined) {
}
