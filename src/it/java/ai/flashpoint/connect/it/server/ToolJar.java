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
   * Packs all classes and files of some packages.
   *
   * @param jar is created; must not exist
   * @param members a class of each package
   */
  static Path of(Path jar, Class<?>... members) {
    URI target = URI.create("jar:" + jar.toUri());
    try (FileSystem packed = FileSystems.newFileSystem(target, Map.of("create", "true"))) {
      for (Class<?> member : members) {
        pack(packed, member);
      }
      Files.createDirectories(packed.getPath("META-INF"));
      Files.writeString(packed.getPath("META-INF/beans.xml"), BEANS, StandardCharsets.UTF_8);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pack(FileSystem packed, Class<?> member) throws IOException {
    Path root = rootOf(member);
    List<Path> files;
    try (Stream<Path> all = Files.list(root.resolve(member.getPackageName().replace('.', '/')))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path entry = packed.getPath(root.relativize(file).toString());
      Files.createDirectories(entry.getParent());
      Files.copy(file, entry);
    }
  }

  private static Path rootOf(Class<?> member) {
    try {
      return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
