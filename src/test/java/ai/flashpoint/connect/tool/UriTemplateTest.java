package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriTemplateTest {

  private static final UriTemplate FILES = UriTemplate.of("files://{folder}/{name}.txt");

  @Test
  void match_address_givesTheVariables() {
    assertThat(FILES.match("files://a/b.txt")).contains(Map.of("folder", "a", "name", "b"));
  }

  @Test
  void match_encoded_isDecodedAsUtf8() {
    assertThat(FILES.match("files://a%20b/%C3%BC.txt"))
        .contains(Map.of("folder", "a b", "name", "ü"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "files://a/b",
        "files:///b.txt",
        "files://a/b/c.txt",
        "files://../b.txt",
        "files://%2e%2E/b.txt",
        "files://./b.txt",
        "files://a%2Fb/c.txt",
        "files://a%5cb/c.txt",
        "files://a%00/c.txt",
        "files://a%0a/c.txt",
        "files://a%zz/c.txt",
        "files://a%4/c.txt",
        "files://a%/c.txt",
        "files://a%+1/c.txt",
        "files://a%%41/c.txt",
        "files://a%FF/c.txt",
        "files://a?x/c.txt",
        "files://a#x/c.txt",
        "files://a b/c.txt",
        "FILES://a/b.txt"
      })
  void match_anythingElse_isNone(String uri) {
    assertThat(FILES.match(uri)).isEmpty();
  }

  @Test
  void match_encodingAsSeparator_isNotTornApart() {
    UriTemplate pair = UriTemplate.of("pair://{left}2{right}");

    assertThat(pair.match("pair://a%20b2c")).contains(Map.of("left", "a b", "right", "c"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2_001, 5_000, 1_000_000})
  void match_endlessAddress_isNone(int length) {
    String address = "files://" + "a".repeat(length - 14) + "/b.txt";

    assertThat(FILES.match(address)).isEmpty();
  }

  @Test
  void match_longestAddress_givesTheVariables() {
    String folder = "%41".repeat(600) + "a".repeat(180);

    assertThat(FILES.match("files://" + folder + "/b.txt"))
        .contains(Map.of("folder", "A".repeat(600) + "a".repeat(180), "name", "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "files://{+path}",
        "files://{?q}",
        "files://{a,b}",
        "files://{a*}",
        "files://{}",
        "files://{a}{b}",
        "files://{a}/{a}",
        "files://{a",
        "files://a}",
        "files://fixed",
        "{a}/b",
        "files://{a} b"
      })
  void template_beyondLevelOne_isRefused(String template) {
    assertThatThrownBy(() -> UriTemplate.of(template)).isInstanceOf(IllegalArgumentException.class);
  }
}
