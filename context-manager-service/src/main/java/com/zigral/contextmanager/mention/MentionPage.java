package com.zigral.contextmanager.mention;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some of the jobs, as far as they were looked through.
 *
 * @param jobs those that hold the text
 * @param next the job after which to go on looking, {@code null} when there are no more
 */
record MentionPage(List<Mention> jobs, @Nullable String next) {
}
