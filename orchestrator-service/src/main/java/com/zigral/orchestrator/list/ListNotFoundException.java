package com.zigral.orchestrator.list;

import com.zigral.service.problem.ProblemException;

import org.springframework.http.HttpStatus;

/**
 * There is no such list.
 */
class ListNotFoundException extends ProblemException {

	private static final long serialVersionUID = 1L;

	ListNotFoundException(String id) {
		super(HttpStatus.NOT_FOUND, "There is no list '" + id + "': GET /lists shows those there are.");
	}

}
