package ai.flashpoint.connect.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A jar with tools, as somebody who uses the product would build one. */
final class ToolJar {

  private static final String BEANS =
      """
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0"
             bean-discovery-mode="annotated"/>
      """;

  private ToolJar() {}

  /**
   * Packs all classes and files of a package.
   *
   * @param jar is created; must not exist
   * @param member a class of the package
   */
  static Path of(Path jar, Class<?> member) {
    try {
      Path root = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = root.resolve(member.getPackageName().replace('.', '/'));
      List<Path> files;
      try (Stream<Path> all = Files.list(folder)) {
        files = all.filter(Files::isRegularFile).toList();
      }
      try (FileSystem packed =
          FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
        for (Path file : files) {
          Path entry = packed.getPath(root.relativize(file).toString());
          Files.createDirectories(entry.getParent());
          Files.copy(file, entry);
        }
        Files.createDirectories(packed.getPath("META-INF"));
        Files.writeString(packed.getPath("META-INF/beans.xml"), BEANS, StandardCharsets.UTF_8);
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
