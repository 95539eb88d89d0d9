package com.zigral.standin.linkedin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Where the site leads whoever trusts it: to another address, perhaps on another host, in
 * place of a page of its own. Safe for several threads.
 */
public final class Detours {

	private final Map<String, String> pages = new ConcurrentHashMap<>();

	private volatile @Nullable String afterLogin;

	Detours() {
	}

	void clear() {
		this.pages.clear();
		this.afterLogin = null;
	}

	/**
	 * Lead to another address in place of a page, whoever asks for it.
	 * @param path the page's path, without its query
	 * @param address where to
	 */
	public void onPage(String path, String address) {
		this.pages.put(path, address);
	}

	/**
	 * Lead to another address than the feed after somebody has logged in.
	 * @param address where to
	 */
	public void afterLogin(String address) {
		this.afterLogin = address;
	}

	Optional<String> on(String path) {
		return Optional.ofNullable(this.pages.get(path));
	}

	Optional<String> afterLogin() {
		return Optional.ofNullable(this.afterLogin);
	}

}
