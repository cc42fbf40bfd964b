package ai.flashpoint.connect.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The product's version, as the build wrote it into the archive. */
final class ProductVersion {

  static final String PATH = "/META-INF/maven/ai.flashpoint/flashpoint-connect/pom.properties";

  private ProductVersion() {}

  /** Reads it, or says {@code dev} when the build left none; closes the stream. */
  static String read(InputStream build) {
    if (build == null) {
      return "dev";
    }
    try (build) {
      Properties properties = new Properties();
      properties.load(build);
      return properties.getProperty("version", "dev");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
