/**
 * What has changed for the whole account since it was last looked at: threads, accepted
 * and pending invitations, without opening a profile. {@code ThreadList} reads the list
 * of threads with {@code thread-list.js}, {@code ConnectionList} the page of connections
 * with {@code connection-list.js}; their forms stand in {@code SweepPagesIT}.
 * {@code ListCursor} is what tells old entries from new ones.
 */
@NullMarked
package com.zigral.lincoln.sweep;

import org.jspecify.annotations.NullMarked;
