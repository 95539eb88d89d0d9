/**
 * How Shaun reaches Google: its clients, their errors, retries and quotas.
 */
@NullMarked
package com.zigral.shaun.google;

import org.jspecify.annotations.NullMarked;
