package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProductVersionTest {

  @Test
  void read_noBuild_dev() {
    assertThat(ProductVersion.read(null)).isEqualTo("dev");
  }

  @Test
  void read_built_itsVersion() {
    byte[] built = "version=1.4.0\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ProductVersion.read(new ByteArrayInputStream(built))).isEqualTo("1.4.0");
  }
}
