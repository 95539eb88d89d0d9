/**
 * What stands in single cells of the practice Google Sheets, and which cells those are.
 */
@NullMarked
package com.zigral.standin.sheets.cell;

import org.jspecify.annotations.NullMarked;
