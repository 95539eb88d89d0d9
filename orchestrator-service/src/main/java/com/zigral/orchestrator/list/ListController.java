package com.zigral.orchestrator.list;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.list.file.TableFile;
import com.zigral.orchestrator.list.file.UnreadableFileException;
import com.zigral.orchestrator.profile.Profiles;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
@ApiResponse(responseCode = "400", description = "The address or the body cannot be read")
@ApiResponse(responseCode = "404", description = "There is no such list or row")
@ApiResponse(responseCode = "409", description = "The list is in no state for this")
@ApiResponse(responseCode = "413", description = "The file is larger than 20 MB")
@ApiResponse(responseCode = "415", description = "The body is of another kind")
@ApiResponse(responseCode = "422", description = "A field is wrong, or the file is no list of people")
@ApiResponse(responseCode = "503", description = "Google or the database cannot be reached; nothing was changed")
@RequiresScope(Scope.PLAN)
@RestController
@Tag(name = "lists", description = "Lists of people that somebody brings along.")
@RequestMapping("/lists")
class ListController {

	private static final int MAX_NAME = 200;

	private final Lists lists;

	private final ListImport imports;

	private final ListStore store;

	private final ListedPeople people;

	private final SheetReader sheets;

	ListController(Lists lists, ListImport imports, ListStore store, ListedPeople people, SheetReader sheets) {
		this.lists = lists;
		this.imports = imports;
		this.people = people;
		this.store = store;
		this.sheets = sheets;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Look at what a CSV file or an Excel workbook would bring; the same file is the same list")
	ListView upload(@RequestPart MultipartFile file,
			@RequestPart(required = false) @Nullable @Size(max = MAX_NAME) String name) throws IOException {
		String fileName = Optional.ofNullable(file.getOriginalFilename()).orElse("");
		try {
			return view(this.imports.add(new ListSource("file", cut(fileName)), name(name, cut(fileName)),
					TableFile.read(file.getBytes())));
		}
		catch (UnreadableFileException ex) {
			throw new InvalidInputException("file", ex.reason());
		}
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Look at what a sheet or some addresses would bring")
	ListView create(@RequestBody @Valid NewList list) throws IOException, InterruptedException {
		boolean isSheet = list.spreadsheet() != null;
		if (isSheet == (list.profiles() != null)) {
			throw new InvalidInputException("spreadsheet", "or profiles must be given, and not both");
		}
		try {
			return isSheet ? ofSheet(list) : ofProfiles(list);
		}
		catch (UnreadableFileException ex) {
			throw new InvalidInputException(isSheet ? "spreadsheet" : "profiles", ex.reason());
		}
	}

	private ListView ofSheet(NewList list) throws UnreadableFileException, InterruptedException {
		SheetReader.Sheet sheet = this.sheets.read(String.valueOf(list.spreadsheet()).strip(),
				Optional.ofNullable(list.worksheet()));
		return view(
				this.imports.add(new ListSource("sheet", sheet.url()), name(list.name(), sheet.title()), sheet.rows()));
	}

	private ListView ofProfiles(NewList list) throws UnreadableFileException, IOException {
		List<ProfileUrl> profiles = profiles(Optional.ofNullable(list.profiles()).orElse(List.of()));
		return view(this.imports.add(new ListSource("selection", ""), name(list.name(), "Selection"),
				this.lists.rows(profiles)));
	}

	private static List<ProfileUrl> profiles(List<String> given) {
		return IntStream.range(0, given.size())
			.mapToObj((i) -> Profiles.require("profiles[" + i + "]", given.get(i)))
			.toList();
	}

	private static String name(@Nullable String given, String otherwise) {
		String name = (given != null) ? given.replace('\0', ' ').strip() : "";
		return !name.isEmpty() ? name : otherwise.replaceFirst("(?i)\\.(?:csv|txt|tsv|xlsx)$", "");
	}

	private static String cut(String fileName) {
		String clean = fileName.replace('\0', ' ').replaceFirst(".*[/\\\\]", "").strip();
		return (clean.length() > MAX_NAME) ? clean.substring(0, MAX_NAME) : clean;
	}

	@GetMapping
	@RequiresScope(Scope.READ)
	@Operation(summary = "List the lists, newest first")
	List<ListView> list(@RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int skip,
			@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
		return this.store.all(skip, limit).stream().map((list) -> ListView.of(list, null)).toList();
	}

	@GetMapping("/{id}")
	@RequiresScope(Scope.READ)
	@Operation(summary = "Show a list; before it has come in, with its first rows")
	ListView get(@PathVariable String id) {
		return view(this.store.require(require(id)));
	}

	@PutMapping("/{id}/columns")
	@Operation(summary = "Take columns for something else, and look again")
	ListView setColumns(@PathVariable String id, @RequestBody @Valid Columns columns) {
		return view(this.imports.setColumns(require(id), columns.columns()));
	}

	@PostMapping("/{id}/commit")
	@Operation(summary = "Let a list in; the same call again continues where it was, and changes nothing at the end")
	ListView commit(@PathVariable String id) {
		return view(this.imports.commit(require(id)));
	}

	@GetMapping("/{id}/people")
	@RequiresScope(Scope.READ)
	@Operation(summary = "List the people of a list, or those without an address, in the order of its rows")
	ResponseEntity<List<Map<String, Object>>> people(@PathVariable String id,
			@RequestParam(defaultValue = "0") @Min(0) @Max(Integer.MAX_VALUE) int after,
			@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
			@RequestParam(defaultValue = "false") boolean unresolved) {
		PeopleList list = this.store.require(require(id));
		List<ListPerson> people = unresolved ? this.people.unresolved(list.id(), after, limit)
				: this.people.page(list.id(), after, limit);
		int all = this.people.count(list.id(), false);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.header("X-Total-Count", String.valueOf(unresolved ? all - this.people.count(list.id(), true) : all));
		if (people.size() == limit) {
			answer.header(HttpHeaders.LINK, "</lists/%s/people?after=%d&limit=%d%s>; rel=\"next\"".formatted(list.id(),
					people.getLast().row(), limit, unresolved ? "&unresolved=true" : ""));
		}
		return answer.body(people.stream().map(ListView::person).toList());
	}

	@PostMapping("/{id}/people")
	@Operation(summary = "Add people to a list that has come in; whoever is in it already stays where they are")
	Lists.Added addPeople(@PathVariable String id, @RequestBody @Valid MorePeople people) {
		return this.lists.add(require(id), profiles(people.profiles()));
	}

	@PostMapping("/{id}/people/{row}/resolve")
	@Operation(summary = "Say who stands in a row without an address")
	Map<String, Object> resolve(@PathVariable String id, @PathVariable @Min(1) int row,
			@RequestBody @Valid Resolution resolution) {
		return ListView
			.person(this.lists.resolve(require(id), row, Profiles.require("profile_url", resolution.profileUrl())));
	}

	@PostMapping("/{id}/do-not-contact")
	@Operation(summary = "Send nothing from now on to the people of a list that has come in")
	ListView doNotContact(@PathVariable String id, @RequestBody @Valid Reason reason) {
		return view(this.lists.refuse(require(id), reason.reason().strip()));
	}

	@DeleteMapping("/{id}")
	@RequiresScope(Scope.ADMINISTER)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@ApiResponse(responseCode = "204", description = "There is no such list any more")
	@Operation(summary = "Delete a list; its people are left as jobs know them")
	void delete(@PathVariable String id) {
		if (!this.store.remove(require(id))) {
			throw new ListNotFoundException(id);
		}
	}

	private static String require(String id) {
		if (!id.matches("[0-9a-f-]{36}")) {
			throw new ProblemException(HttpStatus.NOT_FOUND,
					"There is no such list: GET /lists shows those there are.");
		}
		return id;
	}

	private ListView view(PeopleList list) {
		return ListView.of(list, (list.committedAt() == null) ? this.imports.preview(list) : null);
	}

	record NewList(@Nullable @Size(max = MAX_NAME) String name,
			@Nullable @Size(min = 1, max = 2_000) String spreadsheet,
			@Nullable @Size(min = 1, max = 100) String worksheet,
			@Nullable @Size(min = 1, max = 10_000) List<@NotNull @Size(max = 2_000) String> profiles) {
	}

	record MorePeople(@NotNull @Size(min = 1, max = 10_000) List<@NotNull @Size(max = 2_000) String> profiles) {
	}

	record Columns(@NotNull @Size(min = 1, max = 500) Map<String, @Nullable String> columns) {
	}

	record Reason(@NotBlank @Size(max = 500) String reason) {
	}

	record Resolution(@NotBlank @Size(max = 2_000) String profileUrl) {
	}

}
