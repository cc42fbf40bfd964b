package ai.flashpoint.connect.it.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A copy of the product with more in it. */
final class ExtendedWar {

  private ExtendedWar() {}

  static Path with(Path copy, Class<?>... classes) {
    try {
      Files.copy(Workspace.war(), copy, StandardCopyOption.REPLACE_EXISTING);
      try (FileSystem files = FileSystems.newFileSystem(copy)) {
        for (Class<?> added : classes) {
          String name = added.getName().replace('.', '/') + ".class";
          Path entry = files.getPath("WEB-INF", "classes").resolve(name);
          Files.createDirectories(entry.getParent());
          try (InputStream content = added.getClassLoader().getResourceAsStream(name)) {
            Files.copy(content, entry, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With jars, as operators add them. */
  static Path with(Path copy, Path... jars) {
    try {
      Files.copy(Workspace.war(), copy, StandardCopyOption.REPLACE_EXISTING);
      try (FileSystem files = FileSystems.newFileSystem(copy)) {
        for (Path jar : jars) {
          Files.copy(jar, files.getPath("WEB-INF", "lib", jar.getFileName().toString()));
        }
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
