/**
 * The command {@code read}: what Lincoln reads from a saved page.
 */
@NullMarked
package com.zigral.launcher.read;

import org.jspecify.annotations.NullMarked;
