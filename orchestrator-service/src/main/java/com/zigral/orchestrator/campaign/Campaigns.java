package com.zigral.orchestrator.campaign;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All campaigns.
 */
public interface Campaigns extends Repository<Campaign, String> {

	Campaign save(Campaign campaign);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<Campaign> findById(String id);

	/**
	 * A campaign that nobody changes until the transaction has ended.
	 * @param id its id
	 * @return the campaign, empty when there is none
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	@NativeQuery("SELECT * FROM campaign WHERE id = :id FOR UPDATE")
	Optional<Campaign> locked(String id);

	@NativeQuery("SELECT * FROM campaign WHERE status = 'active' ORDER BY started_at, id")
	List<Campaign> active();

	@NativeQuery("""
			SELECT * FROM campaign WHERE (:status = '' OR status = :status)
			ORDER BY created_at DESC, id OFFSET :skip LIMIT :limit""")
	List<Campaign> list(String status, int skip, int limit);

	@NativeQuery("SELECT count(*) FROM campaign WHERE :status = '' OR status = :status")
	int count(String status);

}
