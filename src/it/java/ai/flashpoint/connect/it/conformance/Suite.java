package ai.flashpoint.connect.it.conformance;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.tooling.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The conformance suite's program and the proxy that gives it a token. */
final class Suite implements AutoCloseable {

  /** The versions of the suite, pinned in its package.json. */
  enum Version {
    /** The newest pre-release: the only one that knows revision 2026-07-28. */
    ALPHA("@modelcontextprotocol/conformance"),
    RELEASE("conformance-release");

    private final String program;

    Version(String installed) {
      program = "node_modules/" + installed + "/dist/index.js";
    }
  }

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

    private static final Pattern FAILING = Pattern.compile("(?m)^✗ ([^:]+):");

    /** From the summary on, or everything if there is none. */
    String summary() {
      return printed.substring(Math.max(0, printed.indexOf("=== SUMMARY ===")));
    }

    /** The scenarios in which something failed, listed or not, scored or not. */
    List<String> failing() {
      return FAILING.matcher(summary()).results().map(found -> found.group(1)).toList();
    }

    /** How many scenarios were run. */
    long scenarios() {
      return summary().lines().filter(line -> line.matches("[✓✗~] [^:]+: .*passed.*")).count();
    }
  }

  /** Runs what the newest revision requires, and what the suite knows of extensions beside. */
  Report required(String revision) {
    return server(Version.ALPHA, revision, "--requirements", revision, "expected-" + revision);
  }

  /** Runs all that the suite knows of an earlier revision. */
  Report all(Version version, String revision) {
    return server(version, revision, "--suite", "all", "expected-before-2026-07-28");
  }

  private Report server(
      Version version, String revision, String selector, String selected, String expected) {
    List<String> arguments =
        new ArrayList<>(List.of("server", "--url", address, selector, selected));
    if (!selected.equals(revision)) {
      arguments.addAll(List.of("--spec-version", revision));
    }
    arguments.addAll(List.of("--expected-failures", expected + ".yaml"));
    arguments.addAll(
        List.of("-o", "results-" + version.name().toLowerCase(Locale.ROOT) + "-" + revision));
    return run(version, line -> {}, arguments.toArray(String[]::new));
  }

  /**
   * Runs the scenarios for authorization servers, as they are at a revision.
   *
   * @param seen gets each line at once; one of them asks for a browser
   */
  Report authorization(
      Server server, String revision, String clientId, int callbackPort, Consumer<String> seen) {
    return run(
        Version.ALPHA,
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

  private Report run(Version version, Consumer<String> seen, String... arguments) {
    StringBuilder printed = new StringBuilder();
    try {
      Process process = node.script(version.program, arguments).redirectErrorStream(true).start();
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
