/**
 * What nobody but its owner may read: passwords, tokens and the files that hold them.
 */
@NullMarked
package com.zigral.launcher.secret;

import org.jspecify.annotations.NullMarked;
