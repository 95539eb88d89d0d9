/**
 * What the terminal draws and asks: lines that are drawn again, tables, texts that are
 * safe to print, questions.
 */
@NullMarked
package com.zigral.cli.screen;

import org.jspecify.annotations.NullMarked;
