/**
 * The one place where tests get their PostgreSQL from. Start at {@link TestPostgres}.
 */
@NullMarked
package com.zigral.testing.postgres;

import org.jspecify.annotations.NullMarked;
