package com.zigral.orchestrator.profile;

import com.zigral.agent.ProfileUrl;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Stores a profile as its address. A query that asks for no profile in particular names
 * none.
 */
@Converter(autoApply = true)
class ProfileUrlConverter implements AttributeConverter<ProfileUrl, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable ProfileUrl profile) {
		return (profile != null) ? profile.toString() : null;
	}

	@Override
	public @Nullable ProfileUrl convertToEntityAttribute(@Nullable String address) {
		return (address != null) ? ProfileUrl.from(address).orElseThrow() : null;
	}

}
