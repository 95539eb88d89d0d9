/**
 * Requests, answers, and what the pages of all generations are made of.
 */
@NullMarked
package com.zigral.standin.linkedin.markup;

import org.jspecify.annotations.NullMarked;
