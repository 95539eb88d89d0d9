/**
 * What both services share: how they start and how a start is refused.
 */
@NullMarked
package com.zigral.service;

import org.jspecify.annotations.NullMarked;
