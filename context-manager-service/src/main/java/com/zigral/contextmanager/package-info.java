/**
 * The context manager: the memory of the product, in PostgreSQL through JPA. A document
 * is handed through as the text it came in: nothing parses it into objects, so no digit
 * of a number is lost.
 */
@NullMarked
package com.zigral.contextmanager;

import org.jspecify.annotations.NullMarked;
