/**
 * Shaun, the agent that keeps prospects in Google Sheets and leaves everything else in
 * them as people made it.
 */
@NullMarked
package com.zigral.shaun;

import org.jspecify.annotations.NullMarked;
