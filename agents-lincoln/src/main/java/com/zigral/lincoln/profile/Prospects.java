package com.zigral.lincoln.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Prospect;
import com.zigral.lincoln.browser.LinkedInException;

/**
 * The prospects that an action is given.
 */
public final class Prospects {

	private Prospects() {
	}

	/**
	 * Read them from a request.
	 * @param request the request
	 * @return the prospects, each once, in the order given
	 * @throws LinkedInException if one of them is not a prospect
	 */
	public static List<Prospect> of(ActionRequest request) {
		return of(request, Prospect.KIND);
	}

	/**
	 * Read them from one of a request's parameters.
	 * @param request the request
	 * @param parameter the parameter's name
	 * @return the prospects, each once, in the order given
	 * @throws LinkedInException if one of them is not a prospect
	 */
	public static List<Prospect> of(ActionRequest request, String parameter) {
		try {
			return List.copyOf(request.data(parameter)
				.stream()
				.map(Prospect::from)
				.collect(Collectors.toMap(Prospect::profileUrl, Function.identity(), (a, b) -> a, LinkedHashMap::new))
				.values());
		}
		catch (IllegalArgumentException ex) {
			throw new LinkedInException(ErrorKind.PRECONDITION, String.valueOf(ex.getMessage()));
		}
	}

}
