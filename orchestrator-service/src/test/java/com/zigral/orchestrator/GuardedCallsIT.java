package com.zigral.orchestrator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.launcher.setting.StandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every call that the services' own OpenAPI documents declare, from people who may and
 * who may not make it.
 */
class GuardedCallsIT {

	private static final List<String> SCOPES = List.of("read", "plan", "run", "approve", "administer");

	private static final Set<String> OPEN = Set.of("/health", "/session");

	/** Wrong tokens of one address are counted, so each call comes from another one. */
	private static final AtomicInteger ADDRESSES = new AtomicInteger(256);

	@TempDir
	static Path data;

	private static String token;

	private static String right;

	private static Stack guarded;

	private static Stack local;

	private static List<Call> calls;

	private static List<Call> localCalls;

	@BeforeAll
	static void start() throws Exception {
		List<String> words = zigral("token", "anna");
		token = words.get(1).strip();
		right = "Authorization: Bearer " + token;
		guarded = stack("guarded",
				Map.of("ZIGRAL_API_TOKENS",
						Stream.concat(Stream.of(words.get(3).strip()), SCOPES.stream().flatMap(GuardedCallsIT::entries))
							.collect(Collectors.joining(","))));
		local = stack("local", Map.of());
		calls = declared(guarded);
		localCalls = declared(local);
		assertThat(calls).hasSizeGreaterThan(30).hasSameSizeAs(localCalls);
	}

	/** A token that has nothing but a scope, and one that has all but it. */
	private static Stream<String> entries(String scope) {
		String others = SCOPES.stream().filter((other) -> !other.equals(scope)).collect(Collectors.joining("+"));
		return Stream.of("only-%s:%s:%s".formatted(scope, scope, sha256(only(scope))),
				"no-%s:%s:%s".formatted(scope, others, sha256(allBut(scope))));
	}

	private static String only(String scope) {
		return "a-token-that-has-" + scope;
	}

	private static String allBut(String scope) {
		return "a-token-that-has-all-but-" + scope;
	}

	private static String sha256(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> zigral(String... command) throws IOException {
		return new ProcessBuilder(Stream.concat(Stream.of("./zigral"), Stream.of(command)).toList())
			.directory(Path.of("..").toFile())
			.start()
			.inputReader()
			.readAllLines();
	}

	private static Stack stack(String name, Map<String, String> environment) throws InterruptedException {
		return Stack.start(StackSettings.practice(Path.of(".."), data.resolve(name))
			.withServices(EnumSet.allOf(Service.class))
			.withStandIns(EnumSet.of(StandIn.POSTGRES))
			.withEnvironment(environment));
	}

	private static List<Call> declared(Stack stack) throws IOException {
		return Stream.concat(declared(stack.uri(Service.ORCHESTRATOR)), declared(stack.uri(Service.CONTEXT_MANAGER)))
			.toList();
	}

	private static Stream<Call> declared(URI base) throws IOException {
		String answer = new Call(base, "GET", "/v3/api-docs").send("", right).text();
		String document = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1)
			.replaceAll("\r\n[0-9a-f]+\r\n", "");
		return new JsonMapper().readTree(document)
			.path("paths")
			.propertyStream()
			.filter((path) -> !OPEN.contains(path.getKey()))
			.flatMap((path) -> path.getValue()
				.propertyStream()
				.filter((operation) -> operation.getKey().matches("get|post|put|patch|delete"))
				.map((operation) -> new Call(base, operation.getKey().toUpperCase(Locale.ROOT),
						path.getKey().replace("{kind}", "companies").replaceAll("\\{[^}]+}", "nobody"),
						operation.getValue().at("/security/0/token/0").asString(""))));
	}

	@AfterAll
	static void stop() {
		local.close();
		guarded.close();
	}

	@Test
	void whoFollowsTheWordsOfTheTokenCommandGetsAWorkingStack() {
		Call command = new Call(guarded.uri(Service.ORCHESTRATOR), "POST", "/command");
		String body = """
				{"command": "Find 3 CTOs in Austin and add them to the sheet Mine", "dry_run": true}""";
		assertThat(command.send(body, right).status()).isEqualTo(200);
		assertThat(new Call(guarded.uri(Service.ORCHESTRATOR), "GET", "/health").send("").status()).isEqualTo(200);
	}

	@Test
	void aNameThatZigralTakesItselfGetsNoToken() throws IOException {
		assertThat(zigral("token", "shared")).isEmpty();
		assertThat(zigral("token", "service")).isEmpty();
	}

	@Test
	void wrongTokensOfOneAddressShutNobodyOut() throws IOException {
		for (Service service : Service.values()) {
			Call call = new Call(guarded.uri(service), "GET", "/health");
			for (int i = 0; i < 30; i++) {
				assertThat(call.sendFrom("127.0.0.1", "Authorization: Bearer wrong").status()).isIn(401, 429);
			}
			assertThat(call.sendFrom("127.0.0.1", "Authorization: Bearer wrong").status()).isEqualTo(429);
			assertThat(call.sendFrom("127.0.0.1", right).status()).isEqualTo(200);
		}
		Call jobs = new Call(guarded.uri(Service.ORCHESTRATOR), "GET", "/jobs");
		assertThat(jobs.sendFrom("127.0.0.1", right).status()).isEqualTo(200);
	}

	@Test
	void withoutATokenEachCallIs401() {
		assertThat(calls).allSatisfy((call) -> {
			Answer answer = call.send("");
			answer.assertProblem(401);
			assertThat(answer.text()).contains("WWW-Authenticate: Bearer realm=\"zigral\"");
		});
	}

	@Test
	void withAWrongTokenEachCallIs401() {
		assertThat(calls).allSatisfy((call) -> {
			Answer answer = call.send("", "Authorization: Bearer " + token + "x");
			answer.assertProblem(401);
			assertThat(answer.text()).contains("error=\"invalid_token\"");
		});
	}

	@Test
	void withTheRightTokenEachCallIsLetIn() {
		assertThat(calls)
			.allSatisfy((call) -> assertThat(call.send("{}", right).status()).isNotIn(401, 403, 429).isLessThan(500));
	}

	@Test
	void eachCallNamesItsScopeAndATokenThatLacksItIs403() {
		assertThat(calls).allSatisfy((call) -> {
			assertThat(call.scope()).isIn(SCOPES);
			Answer answer = call.send("{}", "Authorization: Bearer " + allBut(call.scope()));
			answer.assertProblem(403);
			assertThat(answer.text()).contains("the scope '" + call.scope() + "'")
				.contains("error=\"insufficient_scope\", scope=\"" + call.scope() + "\"");
		});
	}

	@Test
	void tokenWithNothingButTheScopeOfACallIsLetIn() {
		assertThat(calls)
			.allSatisfy((call) -> assertThat(call.send("{}", "Authorization: Bearer " + only(call.scope())).status())
				.as("%s", call)
				.isNotIn(401, 403, 429)
				.isLessThan(500));
	}

	@Test
	void tokenThatMayDoAllButApproveApprovesNothing() {
		String others = "Authorization: Bearer " + allBut("approve");
		assertThat(calls).filteredOn((call) -> call.path().contains("appro") && !call.method().equals("GET"))
			.hasSizeGreaterThan(1)
			.allSatisfy((call) -> call.send("{\"hash\": \"x\"}", others).assertProblem(403));
		Call command = new Call(guarded.uri(Service.ORCHESTRATOR), "POST", "/command");
		String approved = """
				{"command": "Find 3 CTOs in Austin and invite them", "approve": true}""";
		assertThat(command.send(approved, others).status()).isEqualTo(422);
	}

	@Test
	void withoutATokenSetNoCallIsMadeUnderAForeignName() {
		assertThat(localCalls)
			.allSatisfy((call) -> call.sendTo("zigral.example:" + call.base().getPort(), "{}").assertProblem(403));
	}

	@Test
	void withoutATokenSetNoCallIsMadeByAForeignPage() {
		assertThat(localCalls).allSatisfy((call) -> call.send("{}", "Origin: https://evil.example").assertProblem(403));
	}

	@Test
	void aBodyThatIsTooLargeIs413InEachCallThatTakesOne() {
		String large = "{\"x\":\"" + "x".repeat(9_000_000) + "\"}";
		assertThat(calls.stream().filter((call) -> call.method().matches("POST|PUT|PATCH")))
			.allSatisfy((call) -> call.send(large, right).assertProblem(413));
	}

	@Test
	void headersThatAreTooLargeAre400InEachCall() {
		assertThat(calls).allSatisfy((call) -> call.send("", right, "X-Large: " + "x".repeat(9000)).assertProblem(400));
	}

	/**
	 * A call that a service declares.
	 *
	 * @param base where the service is
	 * @param method the method
	 * @param path the path, with something for each of its variables
	 * @param scope the scope that it says it needs
	 */
	private record Call(URI base, String method, String path, String scope) {

		Call(URI base, String method, String path) {
			this(base, method, path, "");
		}

		Answer send(String body, String... headers) {
			return sendTo(this.base.getAuthority(), body, headers);
		}

		Answer sendTo(String host, String body, String... headers) {
			try {
				return send(from(), host, body, headers);
			}
			catch (IOException ex) {
				throw new AssertionError("No answer to " + this, ex);
			}
		}

		Answer sendFrom(String address, String... headers) throws IOException {
			return send(InetAddress.getByName(address), this.base.getAuthority(), "", headers);
		}

		private Answer send(InetAddress from, String host, String body, String... headers) throws IOException {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			String head = "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
				.formatted(this.method, this.path, host, bytes.length,
						String.join("", Arrays.stream(headers).map((header) -> header + "\r\n").toList()));
			try (Socket socket = new Socket(InetAddress.getByName(this.base.getHost()), this.base.getPort(), from, 0)) {
				socket.setSoTimeout(30_000);
				OutputStream out = socket.getOutputStream();
				out.write(head.getBytes(StandardCharsets.UTF_8));
				out.write(bytes);
				out.flush();
				String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				return new Answer(this, Integer.parseInt(text.substring(9, 12)), text);
			}
		}

		private static InetAddress from() throws IOException {
			int next = ADDRESSES.incrementAndGet();
			return InetAddress.getByName("127.1.%d.%d".formatted(next / 250, next % 250 + 1));
		}

	}

	private record Answer(Call call, int status, String text) {

		void assertProblem(int expected) {
			assertThat(this.status).as("%s", this.call).isEqualTo(expected);
			assertThat(this.text).as("%s", this.call)
				.contains("Content-Type: application/problem+json")
				.contains("\"status\":" + expected)
				.contains("\"detail\":\"");
		}

	}

}
