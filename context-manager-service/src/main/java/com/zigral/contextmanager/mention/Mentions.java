package com.zigral.contextmanager.mention;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Repository;

/**
 * Looks through everything that is kept of the jobs, a stretch of them at a time, so that
 * no call takes long however many there are.
 */
@Repository
class Mentions {

	/** A stretch of jobs with 25 people each takes some 100 ms. */
	private static final int BATCH_SIZE = 500;

	private static final String SEARCH = """
			select new com.zigral.contextmanager.mention.Mention(entry.jobId,
				locate(lower(:text), lower(entry.contextData)) > 0,
				exists (select 1 from Checkpoint checkpoint where checkpoint.jobId = entry.jobId
					and locate(lower(:text), lower(checkpoint.state)) > 0)
					or exists (select 1 from CheckpointItem item where item.jobId = entry.jobId
						and locate(lower(:text), lower(item.item)) > 0),
				exists (select 1 from Event event where event.id.jobId = entry.jobId
					and locate(lower(:text), lower(event.data)) > 0))
			from Entry entry where entry.jobId > :after order by entry.jobId""";

	private final EntityManager entities;

	Mentions(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * Look through the next stretch of jobs.
	 * @param text what to look for, in any case
	 * @param after the job after which to begin, empty for the first
	 * @return those that hold the text, and where to go on
	 */
	MentionPage find(String text, String after) {
		List<Mention> looked = this.entities.createQuery(SEARCH, Mention.class)
			.setParameter("text", text)
			.setParameter("after", after)
			.setMaxResults(BATCH_SIZE)
			.getResultList();
		return new MentionPage(looked.stream().filter(Mention::isAny).toList(),
				(looked.size() == BATCH_SIZE) ? looked.getLast().jobId() : null);
	}

}
