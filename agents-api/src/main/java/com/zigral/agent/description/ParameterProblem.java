package com.zigral.agent.description;

/**
 * What is wrong with parameters that fit their action's schema.
 *
 * @param place where it is: a parameter's name, or a path in it such as
 * {@code steps[1].text}
 * @param message what is wrong with it and what was expected
 */
public record ParameterProblem(String place, String message) {
}
