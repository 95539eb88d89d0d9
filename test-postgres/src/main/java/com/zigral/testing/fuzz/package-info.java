/**
 * Sends a running service what nobody should. Start at {@link ApiFuzz}.
 */
@NullMarked
package com.zigral.testing.fuzz;

import org.jspecify.annotations.NullMarked;
