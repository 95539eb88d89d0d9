/**
 * The context manager: the memory of the product. It talks to PostgreSQL in SQL rather
 * than through JPA, because a document is handed through as the text it came in: nothing
 * parses it into objects, no digit of a number is lost, and each call is one statement
 * that is atomic by itself.
 */
@NullMarked
package com.zigral.contextmanager;

import org.jspecify.annotations.NullMarked;
