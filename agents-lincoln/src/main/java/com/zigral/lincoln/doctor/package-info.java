/**
 * Says how well the site's pages are understood, and keeps pages for people to look at.
 */
@NullMarked
package com.zigral.lincoln.doctor;

import org.jspecify.annotations.NullMarked;
