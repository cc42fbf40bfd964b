package ai.flashpoint.connect.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the integration tests read and write; everything is below {@code target}. */
public final class Workspace {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private Workspace() {}

  public static Path war() {
    return TARGET.resolve("ROOT.war");
  }

  public static Path servers() {
    return TARGET.resolve("servers");
  }

  /** A file of the project. */
  public static Path project(String path) {
    return TARGET.resolveSibling(path);
  }

  /** A folder of this run that exists and may hold earlier content. */
  public static Path folder(String name) {
    return created(TARGET.resolve("it").resolve(name));
  }

  /** A folder of this run, empty. */
  public static Path emptied(String name) {
    Path folder = TARGET.resolve("it").resolve(name);
    if (Files.exists(folder)) {
      delete(folder);
    }
    return created(folder);
  }

  public static Path screenshots() {
    return created(TARGET.resolve("screenshots"));
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
