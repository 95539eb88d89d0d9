package com.zigral.orchestrator.planning.offline;

import java.util.Optional;

/**
 * A sheet as a sentence names it.
 *
 * @param name its title or address, empty when it has none
 * @param tab which of its tabs
 */
record Sheet(Optional<String> name, Optional<String> tab) {
}
