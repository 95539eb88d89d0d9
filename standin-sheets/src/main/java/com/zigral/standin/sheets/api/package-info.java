/**
 * The methods of Google's interfaces that the practice Google Sheets answers.
 */
@NullMarked
package com.zigral.standin.sheets.api;

import org.jspecify.annotations.NullMarked;
