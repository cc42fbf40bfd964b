package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "AZaz09-._~+/", "a=", "a=="})
  void read_b64Token_present(String token) {
    assertThat(BearerToken.read(List.of("Bearer " + token)))
        .isEqualTo(new BearerToken.Present(token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=", "a=b", "=a", "a b", "a,b", "a\"", "a\u00e9", "a\u0000", "a@", "a[", "a{"})
  void read_otherText_malformed(String token) {
    assertThat(BearerToken.read(List.of("Bearer " + token))).isEqualTo(new BearerToken.Malformed());
  }
}
