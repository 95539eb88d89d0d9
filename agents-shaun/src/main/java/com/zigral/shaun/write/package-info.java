/**
 * Bringing changes into a sheet and verifying that each went where it belongs.
 */
@NullMarked
package com.zigral.shaun.write;

import org.jspecify.annotations.NullMarked;
