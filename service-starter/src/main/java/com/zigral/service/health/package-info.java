/**
 * Finds out, without keeping whoever asks waiting, whether what a service needs is there.
 */
@NullMarked
package com.zigral.service.health;

import org.jspecify.annotations.NullMarked;
