package com.zigral.orchestrator.planning.offline.word;

import java.util.Optional;

/**
 * A sheet as a sentence names it.
 *
 * @param name its title or address, empty when it has none
 * @param tab which of its tabs
 */
public record Sheet(Optional<String> name, Optional<String> tab) {
}
