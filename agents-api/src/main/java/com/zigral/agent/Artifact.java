package com.zigral.agent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file that an agent kept for people to look at.
 *
 * @param name its name within the step, such as {@code failure.png}
 * @param mediaType its media type, such as {@code image/png}
 * @param keptUntil when it will be deleted, absent when nobody has said so
 */
public record Artifact(String name, String mediaType, @Nullable Instant keptUntil) {

	/**
	 * A file of which nobody has said how long it is kept.
	 * @param name its name within the step
	 * @param mediaType its media type
	 */
	public Artifact(String name, String mediaType) {
		this(name, mediaType, null);
	}

	/**
	 * Whether the file is still to be had.
	 * @param now the time
	 * @return whether it is
	 */
	public boolean isKept(Instant now) {
		return this.keptUntil == null || this.keptUntil.isAfter(now);
	}

}
