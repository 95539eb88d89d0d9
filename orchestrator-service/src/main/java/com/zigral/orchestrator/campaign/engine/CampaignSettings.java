package com.zigral.orchestrator.campaign.engine;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How campaigns go on by themselves.
 *
 * @param interval how often somebody looks who is due
 * @param whilePaused how soon a job looks again whether it may send
 */
@ConfigurationProperties("zigral.campaign")
record CampaignSettings(@DefaultValue("1m") Duration interval, @DefaultValue("5m") Duration whilePaused) {
}
