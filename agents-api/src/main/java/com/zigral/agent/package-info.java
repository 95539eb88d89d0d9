/**
 * The contract between the orchestrator and its agents: what an agent can do, what it is
 * asked to do, and how it answers. Data that passes between them is plain JSON data:
 * maps, lists, strings, numbers and booleans, never null.
 */
@NullMarked
package com.zigral.agent;

import org.jspecify.annotations.NullMarked;
