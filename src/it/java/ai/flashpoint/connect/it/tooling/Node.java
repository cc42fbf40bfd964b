package ai.flashpoint.connect.it.tooling;

import ai.flashpoint.connect.it.server.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Node.js with the packages of a folder of this project, as its lock file pins them. */
public record Node(Path binary, Path folder) {

  private static final String MISSING =
      "These tests need Node.js 20 or newer with npm: install the packages nodejs and npm.";

  /**
   * Installs a folder's packages below {@code target}, once for each state of its lock file.
   *
   * @param source the folder of the project, with package.json and package-lock.json
   */
  public static Node with(String source) {
    Path from = Workspace.project(source);
    Path node = program("node");
    Path npm = program("npm");
    if (major(node) < 20) {
      throw new IllegalStateException(MISSING);
    }
    Path folder = Workspace.folder(from.getFileName().toString());
    boolean installed = same(from, folder) && Files.exists(folder.resolve("node_modules"));
    copy(from, folder);
    if (!installed) {
      CommandLine.run(
          folder, List.of(npm.toString(), "ci", "--no-audit", "--no-fund", "--loglevel=error"));
    }
    return new Node(node, folder);
  }

  /**
   * The same packages on a newer Node.js: this one if it is new enough, else the private one among
   * the packages.
   */
  public Node atLeast(int major) {
    if (major(binary) >= major) {
      return this;
    }
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
    Path own = folder.resolve("node_modules/node-linux-" + machine + "/bin/node");
    if (!Files.isExecutable(own)) {
      throw new IllegalStateException(
          "These tests need Node.js " + major + " or newer: put one on the PATH.");
    }
    return new Node(own, folder);
  }

  private static int major(Path node) {
    String printed =
        CommandLine.run(Path.of("."), List.of(node.toString(), "-p", "process.versions.node"));
    return Integer.parseInt(printed.substring(0, printed.indexOf('.')));
  }

  /** A script of the folder, ready to start. */
  public ProcessBuilder script(String name, String... arguments) {
    return new ProcessBuilder(
            Stream.concat(
                    Stream.of(binary.toString(), folder.resolve(name).toString()),
                    Stream.of(arguments))
                .toList())
        .directory(folder.toFile());
  }

  private static Path program(String name) {
    return CommandLine.onPath(name)
        .or(
            () ->
                CommandLine.installed("nodejs", "npm")
                    ? CommandLine.onPath(name)
                    : Optional.empty())
        .orElseThrow(() -> new IllegalStateException(MISSING));
  }

  private static boolean same(Path from, Path to) {
    Path lock = to.resolve("package-lock.json");
    try {
      return Files.exists(lock) && Files.mismatch(lock, from.resolve("package-lock.json")) == -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
