/**
 * What reaches other people in the account's name: invitations and messages. A page is
 * read by the class that is called after it, with the script of the same name:
 * {@code Dialog} with {@code dialog.js} and {@code weekly-limit.js}, tried in
 * {@code DialogIT}; {@code SentInvitations} with {@code sent-invitations.js}, tried in
 * {@code SentInvitationsIT}. Their fixtures are short and stand in those tests; whole
 * ways, from a profile to what was sent, are in {@code OutreachIT}. Who may be reached at
 * all is told by {@code profile.Relationship}.
 */
@NullMarked
package com.zigral.lincoln.outreach;

import org.jspecify.annotations.NullMarked;
