/**
 * Finds people, on LinkedIn and in Sales Navigator. {@link SearchPage} reads a page of
 * results with the scripts of the same package in the resources: {@code search-page.js}
 * and {@code sales-page.js} have one strategy a line for each field, named by the
 * generation of markup it is for, {@code labels.js} the words of the languages,
 * {@code waiting.js} what lists that come late need; {@link TypeAhead} does the same with
 * {@code filter-bar.js}. The fixtures are whole pages that {@code SearchPageIT},
 * {@code SalesPageIT} and {@code TypeAheadIT} serve to a real browser: a page that could
 * not be read becomes one of them first, then the script gets another strategy.
 */
@NullMarked
package com.zigral.lincoln.search;

import org.jspecify.annotations.NullMarked;
