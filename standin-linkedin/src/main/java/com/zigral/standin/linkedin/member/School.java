package com.zigral.standin.linkedin.member;

import java.util.Optional;

/**
 * A school that a member visited.
 *
 * @param name its name
 * @param degree the degree and field, if they say so
 * @param years from when to when, such as {@code 2008 - 2012}, if they say so
 */
public record School(String name, Optional<String> degree, Optional<String> years) {
}
