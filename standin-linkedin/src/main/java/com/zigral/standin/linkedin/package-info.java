/**
 * A practice LinkedIn on this machine: a site that behaves like the real one where it
 * matters to whoever drives a browser, with people who do not exist, written from what is
 * publicly known of the real site.
 */
@NullMarked
package com.zigral.standin.linkedin;

import org.jspecify.annotations.NullMarked;
