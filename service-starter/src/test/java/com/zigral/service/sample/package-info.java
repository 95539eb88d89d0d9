/**
 * A small service that the tests of the starter start and call.
 */
@NullMarked
package com.zigral.service.sample;

import org.jspecify.annotations.NullMarked;
