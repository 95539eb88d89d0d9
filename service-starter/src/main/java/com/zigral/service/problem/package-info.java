/**
 * What a service answers when a call cannot be done: RFC 9457 problem details.
 */
@NullMarked
package com.zigral.service.problem;

import org.jspecify.annotations.NullMarked;
