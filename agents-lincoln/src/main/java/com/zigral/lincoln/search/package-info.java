/**
 * Finds people, on LinkedIn and in Sales Navigator.
 */
@NullMarked
package com.zigral.lincoln.search;

import org.jspecify.annotations.NullMarked;
