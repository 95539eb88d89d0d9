package com.zigral.standin.linkedin;

/**
 * A generation of the site's markup.
 */
public enum Generation {

	/** Class names that mean nothing and change with every page; the name in an h2. */
	HASHED,

	/** Class names that people can read; the name in an h1. */
	READABLE

}
