package ai.flashpoint.connect.app;

import ai.flashpoint.connect.team.ImportReader;
import ai.flashpoint.connect.team.InvalidImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Applies the operator's import file at start. */
@ApplicationScoped
public class DeclaredPeople {

  @Inject ImportedWorld world;

  void apply(Path file) {
    try {
      world.apply(ImportReader.read(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new StartRefused(
          "The import file "
              + file
              + " cannot be read: correct FLASHPOINT_IMPORT or the file's permissions");
    } catch (InvalidImport e) {
      throw new StartRefused(
          "The import file " + file + " is refused, nothing of it was applied: " + e.getMessage());
    }
  }
}
