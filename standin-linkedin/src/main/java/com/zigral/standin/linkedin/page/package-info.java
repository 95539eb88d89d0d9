/**
 * Profiles and results of searches in the markup of each generation.
 */
@NullMarked
package com.zigral.standin.linkedin.page;

import org.jspecify.annotations.NullMarked;
