/**
 * What an action says of itself: its parameters, its effect and how it may be repeated.
 */
@NullMarked
package com.zigral.agent.description;

import org.jspecify.annotations.NullMarked;
