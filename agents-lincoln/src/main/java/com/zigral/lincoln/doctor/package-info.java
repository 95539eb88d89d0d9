/**
 * Says how well the site's pages are understood, the open ones and those that were kept
 * as files, and keeps pages for people to look at.
 */
@NullMarked
package com.zigral.lincoln.doctor;

import org.jspecify.annotations.NullMarked;
