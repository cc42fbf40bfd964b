package ai.flashpoint.connect.it.wallet;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Workspace;
import ai.flashpoint.connect.session.wallet.TestWallet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An example of the page for the authors of agents, run as it is printed. */
record DocumentedExample(Path file) {

  private static final String PAGE = "src/main/webapp/docs/wallet-agents.md";

  /**
   * The first example in a language, in a file of its own.
   *
   * @param language as the page marks it
   */
  static DocumentedExample in(String language, Path folder, String name) {
    try {
      String page = Files.readString(Workspace.project(PAGE));
      Matcher example = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
      if (!example.find()) {
        throw new AssertionError("no example in " + language);
      }
      return new DocumentedExample(Files.writeString(folder.resolve(name), example.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it prints, with this wallet's key, about its connection to the server. */
  String run(List<String> interpreter, Server server, TestWallet wallet) {
    ProcessBuilder program = new ProcessBuilder(new ArrayList<>(interpreter));
    program.command().addAll(List.of(file.toString(), server.origin()));
    program.environment().put("AGENT_KEY", String.format("0x%064x", wallet.key()));
    program.directory(file.getParent().toFile()).redirectErrorStream(true);
    try {
      Process process = program.start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(file + " failed:\n" + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
