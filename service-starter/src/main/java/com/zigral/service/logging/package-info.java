/**
 * Where log lines go and what they look like.
 */
@NullMarked
package com.zigral.service.logging;

import org.jspecify.annotations.NullMarked;
