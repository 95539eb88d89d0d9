/**
 * A Google server on this machine: as much of Sheets v4, of Drive v3 and of Google's
 * token service as an agent and a person's own client need, with its sheets as CSV files.
 */
@NullMarked
package com.zigral.standin.sheets;

import org.jspecify.annotations.NullMarked;
