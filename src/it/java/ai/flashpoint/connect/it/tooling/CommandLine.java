package ai.flashpoint.connect.it.tooling;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a program to its end and finds programs on the PATH. */
public final class CommandLine {

  private CommandLine() {}

  /**
   * Runs a program.
   *
   * @return what it printed
   * @throws IllegalStateException with what it printed, if it failed
   */
  public static String run(Path folder, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed:\n" + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Installs Debian packages where that is possible without asking: as root, where apt-get is.
   *
   * @return whether that was tried and went well
   */
  public static boolean installed(String... packages) {
    if (!root() || onPath("apt-get").isEmpty()) {
      return false;
    }
    try {
      run(Path.of("."), List.of("apt-get", "-q", "update"));
      run(
          Path.of("."),
          Stream.concat(
                  Stream.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qy", "install"),
                  Stream.of(packages))
              .toList());
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  public static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }
}
