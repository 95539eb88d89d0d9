/**
 * Members: their profiles, and what the account has to do with them.
 */
@NullMarked
package com.zigral.lincoln.profile;

import org.jspecify.annotations.NullMarked;
