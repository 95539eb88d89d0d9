/**
 * Spreadsheets of Google and their sheets: finding, making, reading and changing them.
 */
@NullMarked
package com.zigral.shaun.sheet;

import org.jspecify.annotations.NullMarked;
