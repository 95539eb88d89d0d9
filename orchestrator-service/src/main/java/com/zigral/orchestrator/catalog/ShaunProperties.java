package com.zigral.orchestrator.catalog;

import java.net.URI;
import java.util.Optional;

import com.zigral.shaun.ShaunSettings;
import com.zigral.shaun.google.SheetsCredentials;
import com.zigral.shaun.table.ColumnRules;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says of Shaun. An empty text means that a variable is not set.
 *
 * @param rootUrl {@code GOOGLE_SHEETS_ROOT_URL}
 * @param credentialsPath {@code GOOGLE_SHEETS_CREDENTIALS_PATH}
 * @param credentialsJson {@code GOOGLE_SHEETS_CREDENTIALS_JSON}
 * @param oauthClientId {@code GOOGLE_SHEETS_OAUTH_CLIENT_ID}
 * @param oauthClientSecret {@code GOOGLE_SHEETS_OAUTH_CLIENT_SECRET}
 * @param oauthRefreshToken {@code GOOGLE_SHEETS_OAUTH_REFRESH_TOKEN}
 * @param keyColumns {@code GOOGLE_SHEETS_KEY_COLUMNS}
 * @param overwriteColumns {@code GOOGLE_SHEETS_OVERWRITE_COLUMNS}
 * @param neverColumns {@code GOOGLE_SHEETS_NEVER_COLUMNS}
 * @param newColumns {@code GOOGLE_SHEETS_NEW_COLUMNS}
 */
@ConfigurationProperties("zigral.shaun")
record ShaunProperties(URI rootUrl, @DefaultValue("") String credentialsPath, @DefaultValue("") String credentialsJson,
		@DefaultValue("") String oauthClientId, @DefaultValue("") String oauthClientSecret,
		@DefaultValue("") String oauthRefreshToken, @DefaultValue("") String keyColumns,
		@DefaultValue("") String overwriteColumns, @DefaultValue("") String neverColumns,
		@DefaultValue("") String newColumns) {

	ShaunSettings toSettings() {
		return ShaunSettings
			.at(this.rootUrl,
					SheetsCredentials.from(Optional.of(this.credentialsPath), Optional.of(this.credentialsJson),
							Optional.of(this.oauthClientId), Optional.of(this.oauthClientSecret),
							Optional.of(this.oauthRefreshToken)))
			.withColumns(ColumnRules.from(this.keyColumns, this.overwriteColumns, this.neverColumns, this.newColumns));
	}

	@Override
	public String toString() {
		return "ShaunProperties[rootUrl=" + this.rootUrl + "]";
	}

}
