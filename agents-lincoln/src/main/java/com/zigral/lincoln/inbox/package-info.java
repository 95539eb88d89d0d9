/**
 * What the account and its members write to each other.
 */
@NullMarked
package com.zigral.lincoln.inbox;

import org.jspecify.annotations.NullMarked;
