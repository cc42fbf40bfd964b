package ai.flashpoint.connect.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of the embedded database and generated keys. */
final class DataFolder {

  private DataFolder() {}

  /** Makes sure that it is there and can be written, by writing. */
  static void prepare(Path folder) {
    try {
      if (!Files.exists(folder)) {
        create(folder);
      }
      Files.delete(Files.createTempFile(folder, "probe", null));
    } catch (IOException | SecurityException e) {
      throw new StartRefused(
          "The data folder "
              + folder
              + " cannot be written: give this process write access or set FLASHPOINT_DATA_DIR to another folder");
    }
  }

  /** For this user alone where the file system knows users: the database holds password hashes. */
  private static void create(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }
}
