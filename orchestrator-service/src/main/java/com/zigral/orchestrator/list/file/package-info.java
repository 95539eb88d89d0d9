/**
 * Reads the tables that other programs write: CSV in any dialect and encoding, and Excel
 * workbooks.
 */
@NullMarked
package com.zigral.orchestrator.list.file;

import org.jspecify.annotations.NullMarked;
