package ai.flashpoint.connect.it.client;

import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.tooling.Node;
import ai.flashpoint.connect.it.web.Browser;
import ai.flashpoint.connect.it.wire.Wire;
import ai.flashpoint.connect.session.wallet.TestWallet;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * An assistant made with an official TypeScript SDK, in a Node process of its own. It asks for a
 * browser when it needs a person to sign in, as real assistants do.
 */
public final class NodeAssistant implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter commands;

  private NodeAssistant(ProcessBuilder script) {
    try {
      process = script.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answers = process.inputReader(StandardCharsets.UTF_8);
    commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  /** With the SDK 1.x. */
  public static NodeAssistant ofSdk1(Server server, String name) {
    return of("sdk-1.mjs", server, name);
  }

  /** With the SDK 1.x, at another address than the usual one. */
  public static NodeAssistant ofSdk1(String address, String name) {
    return new NodeAssistant(Node.with("src/it/node").script("sdk-1.mjs", address, name));
  }

  /** With the client 2.x, pinned to revision 2026-07-28. */
  public static NodeAssistant ofClient2(Server server, String name) {
    return of("client-2.mjs", server, name);
  }

  /** A client that knows OAuth and nothing of assistants, with this authentication method. */
  public static NodeAssistant generic(Server server, String method) {
    return of("generic-client.mjs", server, method);
  }

  /** An agent with the client 2.x that needs no browser. */
  public static NodeAssistant ofWallet(Server server, TestWallet wallet) {
    ProcessBuilder script = Node.with("src/it/node").script("wallet-agent.mjs", server.origin());
    script.environment().put("AGENT_KEY", String.format("0x%064x", wallet.key()));
    return new NodeAssistant(script);
  }

  private static NodeAssistant of(String script, Server server, String name) {
    return new NodeAssistant(Node.with("src/it/node").script(script, server.mcp(), name));
  }

  /** Connects; the person signs in and picks a team in a real browser. */
  public void connect(Person person, String team) {
    connect(person, team, Map.of());
  }

  /**
   * Connects in a way that the script knows.
   *
   * @return what the script says of it
   */
  public JsonNode connect(Person person, String team, Map<String, ?> details) {
    send("connect", details);
    JsonNode asked = read();
    if (!asked.has("open")) {
      throw new AssertionError("the assistant did not ask for a browser: " + asked);
    }
    try (Browser.Profile profile = Browser.fresh()) {
      profile.approve(asked.get("open").asText(), person, team, asked.get("redirectUri").asText());
      return done(read());
    }
  }

  /** Connects with what it kept; nobody is there to sign in. */
  public void reconnect() {
    order("connect", Map.of());
  }

  public JsonNode listTools() {
    return order("listTools", Map.of());
  }

  /** Calls a tool and returns its structured content. */
  public JsonNode data(String tool, Map<String, ?> arguments) {
    JsonNode result = order("callTool", Map.of("name", tool, "arguments", arguments));
    if (!result.has("structuredContent")) {
      throw new AssertionError("no data: " + result);
    }
    return result.get("structuredContent");
  }

  /** What the assistant keeps between its runs: registration and tokens. */
  public JsonNode dump() {
    return order("dump", Map.of());
  }

  public void restore(JsonNode kept) {
    order("restore", Map.of("kept", kept));
  }

  /** Any command of the script's; the answer is what it says. */
  public JsonNode order(String command, Map<String, ?> details) {
    send(command, details);
    return done(read());
  }

  private void send(String command, Map<String, ?> details) {
    Map<String, Object> line = new HashMap<>(details);
    line.put("do", command);
    commands.println(Wire.write(line));
  }

  private JsonNode read() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new AssertionError("the assistant's process ended");
      }
      return Wire.read(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode done(JsonNode answer) {
    if (!answer.has("done")) {
      throw new AssertionError("the assistant failed: " + answer);
    }
    return answer.get("done");
  }

  @Override
  public void close() {
    process.destroy();
  }
}
