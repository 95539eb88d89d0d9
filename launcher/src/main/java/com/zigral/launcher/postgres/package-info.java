/**
 * A real PostgreSQL server on this machine, for tests and the local stack.
 */
@NullMarked
package com.zigral.launcher.postgres;

import org.jspecify.annotations.NullMarked;
