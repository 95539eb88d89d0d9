/**
 * The site as a signed-in member sees it: opens pages at a person's pace and makes sure
 * of the session, and that it is the site. {@code LoginPage} and {@code PinPage} find
 * their fields with {@code login.js}; the forms of these pages stand in
 * {@code LoginPageIT}, and what other hosts get to see (nothing) in {@code HostsIT}.
 */
@NullMarked
package com.zigral.lincoln.session;

import org.jspecify.annotations.NullMarked;
