/**
 * What the account and its members write to each other. {@code MessageThread} reads a
 * thread with {@code thread.js}; every form of it is a {@code thread-*.html} beside
 * {@code MessageThreadIT}. {@code ThreadOpener} is the way there from a profile.
 */
@NullMarked
package com.zigral.lincoln.inbox;

import org.jspecify.annotations.NullMarked;
