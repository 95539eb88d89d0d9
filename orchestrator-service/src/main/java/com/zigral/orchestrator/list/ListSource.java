package com.zigral.orchestrator.list;

/**
 * Where a list comes from.
 *
 * @param kind {@code file}, {@code sheet} or {@code selection}
 * @param origin the name of the file or the address of the sheet, empty for a selection
 */
record ListSource(String kind, String origin) {
}
