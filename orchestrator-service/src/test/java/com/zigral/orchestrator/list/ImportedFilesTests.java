package com.zigral.orchestrator.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.list.file.StoredRows;
import com.zigral.orchestrator.list.file.TableFile;
import com.zigral.orchestrator.list.file.UnreadableFileException;
import com.zigral.shaun.table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files as known exporters write them, with invented people, and files that are none.
 */
class ImportedFilesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					linkedin-connections.csv | 3 | 5 | annika-feldmann | Annika Feldmann | Paylane Ltd         | Head of Payments | ''
					apollo.csv               | 2 | 2 | jonas-brandt-7  | Jonas Brandt    | Kestrel Labs        | VP Sales         | jonas@kestrel.example
					phantombuster.csv        | 2 | 2 | rosa-lindgren   | Rosa Lindgren   | Fjord AB            | Head of Growth   | ''
					evaboot.csv              | 1 | 2 | hanna-osei      | Hanna Osei      | Mirlo               | Chief of Staff   | hanna@mirlo.example
					hubspot.csv              | 1 | 2 | petra-novak     | Petra Novak     | Volta s.r.o.        | CEO              | petra@volta.example
					clay.csv                 | 1 | 2 | noor-haddad     | Noor Haddad     | Saffron             | CMO              | noor@saffron.example
					instantly.csv            | 1 | 2 | zoe-marsh       | Zoe Marsh       | Pinebox             | ''               | zoe@pinebox.example
					smartlead.csv            | 1 | 2 | ivo-petrov      | Ivo Petrov      | Rila                | ''               | ivo@rila.example
					waalaxy.csv              | 1 | 2 | cléa-moreau     | Cléa Moreau     | Orme                | DAF              | clea@orme.example
					lemlist.csv              | 1 | 2 | åsa-ek          | Åsa Ek          | Björk               | Inköpschef       | ''
					outlook-german.csv       | 1 | 2 | juergen-gross   | Jürgen Groß     | Müller & Söhne GmbH | Geschäftsführer  | j.gross@mueller.example
					zoominfo.tsv             | 1 | 2 | avery-stone     | Avery Stone     | Quarry Inc          | Director of IT   | avery@quarry.example
					""")
	void aFileOfAKnownExporterIsUnderstood(String file, int withAddress, int firstRow, String slug, String name,
			String company, String title, String email) throws Exception {
		List<ListPerson> people = people(TableFile.read(content(file)));
		assertThat(people).filteredOn((person) -> person.profile().isPresent()).hasSize(withAddress);
		ListPerson first = people.getFirst();
		assertThat(first.row()).isEqualTo(firstRow);
		assertThat(first.profile()).contains(new ProfileUrl(slug));
		assertThat(first.fullName()).isEqualTo(name);
		assertThat(first.texts().getOrDefault("company", "")).isEqualTo(company);
		assertThat(first.texts().getOrDefault("title", "")).isEqualTo(title);
		assertThat(first.texts().getOrDefault("email", "")).isEqualTo(email);
	}

	@Test
	void aPhoneNumberLosesTheApostropheThatAnotherToolPutThere() throws Exception {
		assertThat(people(TableFile.read(content("apollo.csv"))).getFirst().texts()).containsEntry("phone",
				"+49 30 555 0101");
	}

	@Test
	void aRowWithoutAddressKeepsItsNameAndARowWithoutAnyIsNobody() throws Exception {
		List<ListPerson> people = people(TableFile.read(content("outlook-german.csv")));
		assertThat(people).extracting(ListPerson::isNobody).containsExactly(false, true, false);
		assertThat(people.get(2).texts()).containsEntry("full_name", "Ute Schön");
		assertThat(people.get(2).profile()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			broken-empty.csv          | is empty
			broken-blank.csv          | is empty
			broken-unclosed-quote.csv | quotation mark in row 2
			broken-picture.csv        | is a picture
			broken-encrypted.xlsx     | encrypted workbook
			broken-binary.csv         | is no table
			broken-no-header.csv      | No row of the file has a header
			broken-companies.csv      | no column with names
			broken-archive.xlsx       | no Excel workbook
			broken-laughs.xlsx        | declares entities
			broken-truncated.xlsx     | is no workbook
			""")
	void aFileThatIsNoListIsRefusedWithItsReason(String file, String reason) {
		assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> people(TableFile.read(content(file))))
			.withMessageContaining(reason);
	}

	@Test
	void aPersonChangesWhatAColumnIsTakenFor() throws Exception {
		StoredRows rows = TableFile
			.read("Wer,Sonstiges,Profil\nAda Lovelace,Paylane,/in/ada\n".getBytes(StandardCharsets.UTF_8));
		ListColumns columns = ListColumns.of(rows.first(10)).with(Map.of("1", "full_name", "2", "company"));
		assertThat(people(columns, rows).getFirst().texts()).containsEntry("full_name", "Ada Lovelace")
			.containsEntry("company", "Paylane")
			.containsEntry("first_name", "Ada");
	}

	@Test
	void duplicateHeadersAndNulAndUppercaseAddressesAreRead() throws Exception {
		byte[] file = "Email,email,Full Name,LINKEDIN\na@b.example,,Ada\0 L,HTTPS://WWW.LINKEDIN.COM/IN/Ada/\n"
			.getBytes(StandardCharsets.UTF_8);
		ListPerson ada = people(TableFile.read(file)).getFirst();
		assertThat(ada.profile()).contains(new ProfileUrl("ada"));
		assertThat(ada.texts()).containsEntry("full_name", "Ada L").containsEntry("email", "a@b.example");
	}

	private static List<ListPerson> people(StoredRows rows) throws IOException, UnreadableFileException {
		return people(ListColumns.of(rows.first(ListColumns.SAMPLE)), rows);
	}

	private static List<ListPerson> people(ListColumns columns, StoredRows rows) throws IOException {
		List<ListPerson> people = new ArrayList<>();
		Map<Column, List<Integer>> positions = columns.positions();
		rows.forEach((row, cells) -> {
			if (row > columns.headerRow()) {
				people.add(ListPerson.of(positions, row, cells));
			}
			return true;
		});
		return people;
	}

	private static byte[] content(String file) throws IOException {
		try (InputStream stream = Objects.requireNonNull(ImportedFilesTests.class.getResourceAsStream(file))) {
			return stream.readAllBytes();
		}
	}

}
