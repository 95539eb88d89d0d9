/**
 * Lincoln, the LinkedIn agent: finds people and reads their profiles in a real browser,
 * at a person's pace, through one account. Start reading at {@link Lincoln}.
 */
@NullMarked
package com.zigral.lincoln;

import org.jspecify.annotations.NullMarked;
