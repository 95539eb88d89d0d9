package com.zigral.orchestrator.suppression;

import java.util.List;
import java.util.Locale;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.suppression.BlockedCompanies.Kind;
import com.zigral.orchestrator.suppression.DoNotContact.Listed;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@ApiResponse(responseCode = "404", description = "There is no such list, or it is not on it")
@ProblemResponses
@RequiresScope(Scope.READ)
@RestController
@Tag(name = "do-not-contact")
@RequestMapping("/do-not-contact/{kind:companies|domains}")
class DoNotContactCompanyController {

	private static final int MAX_NAME = 200;

	private final BlockedCompanies companies;

	DoNotContactCompanyController(BlockedCompanies companies) {
		this.companies = companies;
	}

	@GetMapping
	@ApiResponse(responseCode = "200", description = "The companies or domains", useReturnTypeSchema = true)
	@Operation(summary = "List the companies or domains to whose people nothing is sent, newest first")
	List<Listed> list(@PathVariable String kind) {
		return this.companies.list(kind(kind));
	}

	@PutMapping("/{name}")
	@RequiresScope(Scope.PLAN)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@ApiResponse(responseCode = "204", description = "Nothing is sent to its people")
	@Operation(summary = "Send nothing to the people of a company, or with a domain or one below it, from now on")
	void put(@PathVariable String kind, @PathVariable @Size(max = MAX_NAME) String name,
			@RequestBody @Valid Entry entry) {
		this.companies.put(kind(kind), key(kind, name), name.strip(), entry.reason().strip());
	}

	@DeleteMapping("/{name}")
	@RequiresScope(Scope.ADMINISTER)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@ApiResponse(responseCode = "204", description = "It is off the list")
	@Operation(summary = "Take a company or a domain off the list")
	void delete(@PathVariable String kind, @PathVariable @Size(max = MAX_NAME) String name) {
		if (!this.companies.remove(kind(kind), key(kind, name))) {
			throw new ProblemException(HttpStatus.NOT_FOUND, "It is not on the list: GET /do-not-contact/" + kind);
		}
	}

	private static Kind kind(String kind) {
		return kind.toLowerCase(Locale.ROOT).equals("domains") ? Kind.DOMAIN : Kind.COMPANY;
	}

	private static String key(String kind, String name) {
		if (name.indexOf('\0') >= 0) {
			throw new InvalidInputException("name", "has the character NUL (U+0000): leave it out");
		}
		if (kind(kind) == Kind.DOMAIN) {
			return CompanyName.domain(name)
				.orElseThrow(() -> new InvalidInputException("name", "must be a domain, such as acme.example"));
		}
		String key = CompanyName.key(name);
		if (key.isEmpty()) {
			throw new InvalidInputException("name", "must be the name of a company, with letters or digits");
		}
		return key;
	}

	record Entry(@NotBlank @Size(max = 500) String reason) {
	}

}
