/**
 * The spreadsheets of the practice Google Sheets as they are kept: worksheets, what
 * covers parts of them, and their files.
 */
@NullMarked
package com.zigral.standin.sheets.grid;

import org.jspecify.annotations.NullMarked;
