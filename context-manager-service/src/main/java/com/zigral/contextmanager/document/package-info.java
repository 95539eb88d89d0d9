/**
 * JSON documents, kept as the text they came in.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.zigral.contextmanager.document;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
