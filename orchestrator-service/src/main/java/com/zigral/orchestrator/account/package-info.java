/**
 * What the account that agents work with may do now.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "catalog" })
package com.zigral.orchestrator.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
