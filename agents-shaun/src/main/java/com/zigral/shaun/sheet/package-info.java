/**
 * A sheet as people have it: finding it, reading it, and knowing which column is which.
 */
@NullMarked
package com.zigral.shaun.sheet;

import org.jspecify.annotations.NullMarked;
