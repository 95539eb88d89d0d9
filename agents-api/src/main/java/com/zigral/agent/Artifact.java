package com.zigral.agent;

/**
 * A file that an agent kept for people to look at.
 *
 * @param name its name within the step, such as {@code failure.png}
 * @param mediaType its media type, such as {@code image/png}
 */
public record Artifact(String name, String mediaType) {
}
