package com.zigral.orchestrator.sweep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has answered, over all campaigns. It is SQL because it joins what belongs to two
 * packages, one page at a time.
 */
@Component
class InboxList {

	private static final String ANSWERED = """
			FROM enrolment JOIN campaign ON campaign.id = enrolment.campaign_id
			WHERE enrolment.replied_at IS NOT NULL AND enrolment.state <> 'erased'
				AND (:campaign = '' OR campaign.id = :campaign)
			""";

	private final JdbcClient database;

	InboxList(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Get a page of those who have answered.
	 * @param campaignId the campaign, blank for all
	 * @param skip how many to leave out
	 * @param limit how many at most
	 * @return the people, whoever answered last first
	 */
	List<Reply> page(String campaignId, int skip, int limit) {
		return this.database.sql("""
				SELECT found.*, answer.words, answer.written_at, coalesce(answer.shared_name, false) AS shared_name
				FROM (SELECT enrolment.id, enrolment.profile AS profile_url, enrolment.name, enrolment.account,
						enrolment.replied_at, campaign.id AS campaign_id, campaign.name AS campaign_name,
						enrolment.sent
				""" + ANSWERED + """
				ORDER BY enrolment.replied_at DESC, enrolment.id DESC OFFSET :skip LIMIT :limit) AS found
				LEFT JOIN LATERAL (SELECT words, written_at, shared_name FROM answer
					WHERE answer.profile = found.profile_url AND answer.account = found.account
					ORDER BY answer.seen_at DESC, answer.id DESC LIMIT 1) AS answer ON true
				ORDER BY found.replied_at DESC, found.id DESC""")
			.param("campaign", campaignId)
			.param("skip", skip)
			.param("limit", limit)
			.query((row, _) -> reply(row))
			.list();
	}

	private static Reply reply(ResultSet row) throws SQLException {
		OffsetDateTime writtenAt = row.getObject("written_at", OffsetDateTime.class);
		return new Reply(row.getString("profile_url"), row.getString("name"), row.getString("account"),
				row.getString("campaign_id"), row.getString("campaign_name"), row.getInt("sent"),
				row.getObject("replied_at", OffsetDateTime.class).toInstant(), row.getString("words"),
				(writtenAt != null) ? writtenAt.toInstant() : null, row.getBoolean("shared_name"));
	}

	/**
	 * Count those who have answered.
	 * @param campaignId the campaign, blank for all
	 * @return how many there are
	 */
	int count(String campaignId) {
		return this.database.sql("SELECT count(*) " + ANSWERED)
			.param("campaign", campaignId)
			.query(Integer.class)
			.single();
	}

	/**
	 * Somebody who has answered.
	 *
	 * @param profileUrl who
	 * @param name their name
	 * @param account the account they have answered to
	 * @param campaignId the campaign in which they are
	 * @param campaignName what people call it
	 * @param sent how many messages they were sent in it
	 * @param repliedAt when their first answer was seen
	 * @param words what they have answered last, absent where it was seen only that they
	 * have
	 * @param writtenAt when they wrote that, as far as it was shown
	 * @param sharedName whether somebody else of the same name may have written it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@Schema(name = "Reply")
	record Reply(String profileUrl, String name, String account, String campaignId, String campaignName, int sent,
			Instant repliedAt, @Nullable String words, @Nullable Instant writtenAt, boolean sharedName) {
	}

}
