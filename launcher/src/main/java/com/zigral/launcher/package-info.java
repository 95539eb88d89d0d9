/**
 * The launcher of the local stack: starts the stand-ins and both services, and runs the
 * demo.
 */
@NullMarked
package com.zigral.launcher;

import org.jspecify.annotations.NullMarked;
