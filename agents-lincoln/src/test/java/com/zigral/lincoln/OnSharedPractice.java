package com.zigral.lincoln;

import com.zigral.standin.linkedin.member.Network;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The practice site that all tests share, and a Lincoln that is logged in to it or will
 * be.
 */
@ExtendWith(SharedPractice.class)
abstract class OnSharedPractice {

	Practice practice;

	@BeforeEach
	void share(Practice shared) {
		this.practice = shared;
	}

	Network network() {
		return this.practice.site().network();
	}

}
