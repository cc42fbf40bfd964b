package ai.flashpoint.connect.it.conformance;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.tooling.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The conformance suite's program and the proxy that gives it a token. */
final class Suite implements AutoCloseable {

  private static final String PROGRAM =
      "node_modules/@modelcontextprotocol/conformance/dist/index.js";

  private final Node node = Node.with("src/it/conformance").atLeast(22);
  private final Process proxy;
  private final String address;

  Suite(Server server, String accessToken) {
    try {
      proxy =
          node.script("bearer.mjs", String.valueOf(server.port()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      proxy.outputWriter(StandardCharsets.UTF_8).append(accessToken).append('\n').flush();
      address = "http://localhost:" + proxy.inputReader(StandardCharsets.UTF_8).readLine() + "/mcp";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the suite said, and whether it is content. */
  record Report(int exit, String printed) {

    /** From the summary on, or everything if there is none. */
    String summary() {
      return printed.substring(Math.max(0, printed.indexOf("=== SUMMARY ===")));
    }
  }

  /** Runs what a revision requires, with our list of what is known to be missing. */
  Report required(String revision) {
    return run(
        line -> {},
        "server",
        "--url",
        address,
        "--requirements",
        revision,
        "--expected-failures",
        "expected-" + revision + ".yaml",
        "-o",
        "results-" + revision);
  }

  /** Runs one scenario at a revision. */
  Report scenario(String name, String revision) {
    return run(
        line -> {},
        "server",
        "--url",
        address,
        "--scenario",
        name,
        "--spec-version",
        revision,
        "-o",
        "results-" + revision);
  }

  /**
   * Runs the scenarios for authorization servers, as they are at a revision.
   *
   * @param seen gets each line at once; one of them asks for a browser
   */
  Report authorization(
      Server server, String revision, String clientId, int callbackPort, Consumer<String> seen) {
    return run(
        seen,
        "authorization",
        "--url",
        server.origin(),
        "--spec-version",
        revision,
        "--client-id",
        clientId,
        "--resource",
        server.mcp(),
        "-p",
        String.valueOf(callbackPort),
        "-o",
        "results-authorization");
  }

  private Report run(Consumer<String> seen, String... arguments) {
    StringBuilder printed = new StringBuilder();
    try {
      Process process = node.script(PROGRAM, arguments).redirectErrorStream(true).start();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          printed.append(line).append('\n');
          seen.accept(line);
        }
      }
      return new Report(process.waitFor(), printed.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    proxy.destroy();
  }
}
