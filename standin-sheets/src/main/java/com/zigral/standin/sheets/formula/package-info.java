/**
 * The formulas of the practice Google Sheets: read, worked out, and adjusted when cells
 * move.
 */
@NullMarked
package com.zigral.standin.sheets.formula;

import org.jspecify.annotations.NullMarked;
