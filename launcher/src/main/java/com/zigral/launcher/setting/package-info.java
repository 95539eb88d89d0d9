/**
 * The variables and ports with which everything is started.
 */
@NullMarked
package com.zigral.launcher.setting;

import org.jspecify.annotations.NullMarked;
