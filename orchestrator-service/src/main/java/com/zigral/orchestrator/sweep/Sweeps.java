package com.zigral.orchestrator.sweep;

import java.util.Optional;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each account was looked at.
 */
interface Sweeps extends Repository<Sweep, String> {

	Sweep save(Sweep sweep);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<Sweep> findById(String account);

}
