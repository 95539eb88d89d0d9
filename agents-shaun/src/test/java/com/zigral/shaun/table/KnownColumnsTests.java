package com.zigral.shaun.table;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KnownColumnsTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			Full Name, Company | FULL_NAME=0 COMPANY=1
			Name, Vorname, Firma | LAST_NAME=0 FIRST_NAME=1 COMPANY=2
			Nome, Cognome, Azienda | FIRST_NAME=0 LAST_NAME=1 COMPANY=2
			Nom, Société | FULL_NAME=0 COMPANY=1
			Ad, Soyad, Şirket | FIRST_NAME=0 LAST_NAME=1 COMPANY=2
			Ad, Campaign, Full Name | FULL_NAME=2
			Anrede, Titel, Vorname, Nachname, Position | FIRST_NAME=2 LAST_NAME=3 TITLE=4
			Nombre, Apellidos, Cargo | FIRST_NAME=0 LAST_NAME=1 TITLE=2
			Full Name, Cargo | FULL_NAME=0
			Company Name for Emails, Company | COMPANY=1
			1. Full Name, Email (required), Email (2) | FULL_NAME=0 EMAIL=1
			[Company] Name, [Contact] First Name | COMPANY=0 FIRST_NAME=1
			Lead Name, Lead Source, Contact Owner | ''
			Person - Name, Person - Title | FULL_NAME=0 TITLE=1
			""")
	void aHeaderMeansWhatItsNeighboursSay(String headers, String expected) {
		List<String> texts = List.of(headers.split(", ", -1));
		Map<Column, Integer> positions = KnownColumns.in(texts, new ProfileColumns.Found(List.of(), List.of()));
		List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1));
		assertThat(positions.entrySet().stream().map(Object::toString)).containsExactlyInAnyOrderElementsOf(wanted);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			LinkedIn | true
			Person Linkedin Url | true
			Link to your LinkedIn profile | true
			LinkedIn\u00a0Profile\u00a0URL | true
			linkedInProfileUrl | true
			🔗 LinkedIn | true
			Perfil de LinkedIn | true
			LinkedIn-profiel | true
			LinkedIn Headline | false
			LinkedIn connected | false
			Company Linkedin Url | false
			LinkedIn Company Profile URL | false
			Website | false
			""")
	void aHeaderIsOneOfProfilesByAllOfItsWords(String header, boolean isProfile) {
		assertThat(Column.PROFILE_URL.isNamed(header)).isEqualTo(isProfile);
	}

}
