/**
 * What the stand-ins for the outside world share.
 */
@NullMarked
package com.zigral.standin;

import org.jspecify.annotations.NullMarked;
