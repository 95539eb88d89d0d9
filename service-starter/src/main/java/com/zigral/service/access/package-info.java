/**
 * Who may call a service: this machine only, or the bearers of a token.
 */
@NullMarked
package com.zigral.service.access;

import org.jspecify.annotations.NullMarked;
