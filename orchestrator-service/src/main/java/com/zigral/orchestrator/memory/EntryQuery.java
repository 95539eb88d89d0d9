package com.zigral.orchestrator.memory;

import java.util.Optional;

/**
 * Which entries a list holds.
 *
 * @param jobType the type of job
 * @param status the status they have, empty for any
 * @param archived whether they are archived, empty for both
 */
public record EntryQuery(String jobType, Optional<String> status, Optional<Boolean> archived) {
}
