package com.zigral.orchestrator.ledger;

import com.zigral.agent.ProfileUrl;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Stores a profile as its address.
 */
@Converter(autoApply = true)
class ProfileUrlConverter implements AttributeConverter<ProfileUrl, String> {

	@Override
	public String convertToDatabaseColumn(ProfileUrl profile) {
		return profile.toString();
	}

	@Override
	public ProfileUrl convertToEntityAttribute(String address) {
		return ProfileUrl.from(address).orElseThrow();
	}

}
