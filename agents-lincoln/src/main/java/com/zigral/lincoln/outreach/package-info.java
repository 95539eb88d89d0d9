/**
 * What reaches other people in the account's name: invitations and messages.
 */
@NullMarked
package com.zigral.lincoln.outreach;

import org.jspecify.annotations.NullMarked;
