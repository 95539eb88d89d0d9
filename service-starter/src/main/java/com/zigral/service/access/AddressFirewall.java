package com.zigral.service.access;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses addresses that are not written in their normal form. What may stand in them is
 * wider than by default, as addresses of profiles and names of companies are parts of
 * paths here; no decision depends on a decoded path. Headers and parameters are what
 * Tomcat and the controllers let through.
 */
class AddressFirewall extends StrictHttpFirewall {

	AddressFirewall() {
		setUnsafeAllowAnyHttpMethod(true);
		setAllowSemicolon(true);
		setAllowBackSlash(true);
		setAllowUrlEncodedSlash(true);
		setAllowUrlEncodedDoubleSlash(true);
		setAllowUrlEncodedPercent(true);
		setAllowUrlEncodedPeriod(true);
		setAllowedHeaderNames((name) -> true);
		setAllowedHeaderValues((value) -> true);
		setAllowedParameterNames((name) -> true);
		setAllowedParameterValues((value) -> true);
	}

}
