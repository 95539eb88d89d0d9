/**
 * Who may call a service and for what: this machine only, or the bearers of tokens.
 */
@NullMarked
package com.zigral.service.access;

import org.jspecify.annotations.NullMarked;
