/**
 * Members: their profiles, and what the account has to do with them. {@code ProfilePage}
 * reads a page through scripts of the same package in the resources, and each field has
 * one reader there with its strategies by name: the head (name, degree, headline,
 * location) in {@code top-card.js}, the place and the late coming of sections in
 * {@code sections.js}, their entries in {@code entities.js}, dates in {@code dates.js},
 * the contact info in {@code contact.js}; {@code profile-page.js} puts them together and
 * says what is there but unread. The tests' {@code SmallPage} has one small page for each
 * oddity of the real site, {@code ProfileFixture} whole pages of each generation: a page
 * that is read wrongly first becomes one of them.
 */
@NullMarked
package com.zigral.lincoln.profile;

import org.jspecify.annotations.NullMarked;
