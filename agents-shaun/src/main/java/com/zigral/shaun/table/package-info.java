/**
 * What stands in a sheet of people: its header, which column is which, and whose row is
 * where.
 */
@NullMarked
package com.zigral.shaun.table;

import org.jspecify.annotations.NullMarked;
