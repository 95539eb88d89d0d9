/**
 * Who is meant: titles, workplaces, places and whatever else a sentence says of people.
 */
@NullMarked
package com.zigral.orchestrator.planning.offline.people;

import org.jspecify.annotations.NullMarked;
