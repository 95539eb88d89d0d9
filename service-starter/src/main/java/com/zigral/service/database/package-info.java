/**
 * The database both services keep their tables in: its address, its schemas, its health.
 */
@NullMarked
package com.zigral.service.database;

import org.jspecify.annotations.NullMarked;
