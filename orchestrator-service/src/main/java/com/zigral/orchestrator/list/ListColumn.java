package com.zigral.orchestrator.list;

import org.jspecify.annotations.Nullable;

/**
 * A column of a file and what it is taken for.
 *
 * @param position where it is, counted from 1
 * @param header what stands above it, empty when nothing does
 * @param field what it holds, such as {@code first_name}; {@code null} when it is left
 * out
 * @param by how that is known: {@code name}, {@code content} or {@code person}; empty
 * when it is left out
 */
record ListColumn(int position, String header, @Nullable String field, String by) {
}
