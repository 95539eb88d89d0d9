/**
 * Campaigns as steps of a plan: the agent that starts them, and what they would take.
 */
@NullMarked
package com.zigral.orchestrator.campaign.agent;

import org.jspecify.annotations.NullMarked;
