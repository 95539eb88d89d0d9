package com.zigral.orchestrator.catalog;

import java.net.URI;
import java.util.Optional;

import com.zigral.shaun.ShaunSettings;
import com.zigral.shaun.SheetsCredentials;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says of Shaun. An empty text means that a variable is not set.
 *
 * @param rootUrl {@code GOOGLE_SHEETS_ROOT_URL}
 * @param credentialsPath {@code GOOGLE_SHEETS_CREDENTIALS_PATH}
 * @param credentialsJson {@code GOOGLE_SHEETS_CREDENTIALS_JSON}
 */
@ConfigurationProperties("zigral.shaun")
record ShaunProperties(URI rootUrl, @DefaultValue("") String credentialsPath,
		@DefaultValue("") String credentialsJson) {

	ShaunSettings toSettings() {
		return ShaunSettings.at(this.rootUrl,
				SheetsCredentials.from(Optional.of(this.credentialsPath), Optional.of(this.credentialsJson)));
	}

	@Override
	public String toString() {
		return "ShaunProperties[rootUrl=" + this.rootUrl + "]";
	}

}
