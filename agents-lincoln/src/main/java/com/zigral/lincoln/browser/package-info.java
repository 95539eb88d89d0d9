/**
 * The browser that Lincoln works with, and how its pages are read: a script per kind of
 * page, whose fields say which strategy found them.
 */
@NullMarked
package com.zigral.lincoln.browser;

import org.jspecify.annotations.NullMarked;
