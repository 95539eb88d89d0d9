/**
 * When something is due again and again, by cron expressions and in plain words.
 */
@NullMarked
package com.zigral.orchestrator.schedule.timetable;

import org.jspecify.annotations.NullMarked;
