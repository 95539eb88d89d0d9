/**
 * What a call to the practice Google Sheets asks for, whether it has the form that the
 * reference demands, and how it is refused.
 */
@NullMarked
package com.zigral.standin.sheets.request;

import org.jspecify.annotations.NullMarked;
