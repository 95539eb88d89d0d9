/**
 * The site as a signed-in member sees it: opens pages at a person's pace and makes sure
 * of the session.
 */
@NullMarked
package com.zigral.lincoln.session;

import org.jspecify.annotations.NullMarked;
