/**
 * The requests of {@code spreadsheets.batchUpdate} that the practice Google Sheets
 * carries out.
 */
@NullMarked
package com.zigral.standin.sheets.change;

import org.jspecify.annotations.NullMarked;
