package com.zigral.service.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * How big a request may be.
 *
 * @param body the most bytes a body may have
 * @param upload the most bytes a body may have that brings a file
 * @param nesting how deep objects and arrays of a JSON body may be nested; at most 1000,
 * which the database's own parser still takes
 */
@ConfigurationProperties("zigral.limits")
public record Limits(@DefaultValue("2MB") DataSize body, @DefaultValue("21MB") DataSize upload,
		@DefaultValue("200") int nesting) {

	private static final int DEEPEST = 1000;

	public Limits {
		Assert.isTrue(body.toBytes() > 0 && body.toBytes() <= Integer.MAX_VALUE / 4,
				"zigral.limits.body must be between 1 byte and 511 MB");
		Assert.isTrue(nesting > 0 && nesting <= DEEPEST, "zigral.limits.nesting must be between 1 and 1000");
	}

}
