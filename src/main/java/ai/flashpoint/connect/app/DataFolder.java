package ai.flashpoint.connect.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the embedded database and generated keys. */
final class DataFolder {

  private DataFolder() {}

  /** Makes sure that it is there and can be written, by writing. */
  static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "probe", null));
    } catch (IOException | SecurityException e) {
      throw new StartRefused(
          "The data folder "
              + folder
              + " cannot be written: give this process write access or set FLASHPOINT_DATA_DIR to another folder");
    }
  }
}
