package com.zigral.standin.sheets;

import java.util.List;
import java.util.Optional;

import com.zigral.standin.sheets.api.DriveApi;
import com.zigral.standin.sheets.api.SpreadsheetsApi;
import com.zigral.standin.sheets.api.ValuesApi;
import com.zigral.standin.sheets.request.Request;

/**
 * The methods of the API that this server knows.
 */
final class Routes {

	private static final String SPREADSHEETS = "/v4/spreadsheets";

	private final List<Route> routes;

	Routes(SpreadsheetsApi spreadsheets, ValuesApi values, DriveApi drive) {
		String one = SPREADSHEETS + "/{}";
		this.routes = List.of(
				Route.of("spreadsheets.create", "POST", SPREADSHEETS, (request, parts) -> spreadsheets.create(request)),
				Route.of("spreadsheets.batchUpdate", "POST", one + ":batchUpdate",
						(request, parts) -> spreadsheets.batchUpdate(request, parts[0])),
				Route.of("spreadsheets.get", "GET", one, (request, parts) -> spreadsheets.get(request, parts[0])),
				Route.of("values.batchGet", "GET", one + "/values:batchGet",
						(request, parts) -> values.batchGet(request, parts[0])),
				Route.of("values.batchUpdate", "POST", one + "/values:batchUpdate",
						(request, parts) -> values.batchUpdate(request, parts[0])),
				Route.of("values.batchClear", "POST", one + "/values:batchClear",
						(request, parts) -> values.batchClear(request, parts[0])),
				Route.of("values.append", "POST", one + "/values/{}:append",
						(request, parts) -> values.append(request, parts[0], parts[1])),
				Route.of("values.clear", "POST", one + "/values/{}:clear",
						(request, parts) -> values.clear(parts[0], parts[1])),
				Route.of("values.get", "GET", one + "/values/{}",
						(request, parts) -> values.get(request, parts[0], parts[1])),
				Route.of("values.update", "PUT", one + "/values/{}",
						(request, parts) -> values.update(request, parts[0], parts[1])),
				Route.of("permissions.create", "POST", "/drive/v3/files/{}/permissions",
						(request, parts) -> drive.share(request, parts[0])),
				Route.of("permissions.list", "GET", "/drive/v3/files/{}/permissions",
						(request, parts) -> drive.permissions(request, parts[0])),
				Route.of("files.list", "GET", "/drive/v3/files", (request, parts) -> drive.list(request)));
	}

	Optional<Route> of(Request request) {
		return this.routes.stream().filter((route) -> route.matches(request)).findFirst();
	}

}
