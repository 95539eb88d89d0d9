/**
 * Which jobs hold a text, wherever it stands: what somebody asks who must find all traces
 * of a person.
 */
@ApplicationModule(allowedDependencies = { "document" })
@NullMarked
package com.zigral.contextmanager.mention;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
