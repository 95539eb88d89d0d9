/**
 * The members, what is known of them, and how the account stands to them.
 */
@NullMarked
package com.zigral.standin.linkedin.member;

import org.jspecify.annotations.NullMarked;
