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
        "files://a%FF/c.txt",
        "files://a%4/c.txt",
        "files://a%/c.txt",
        "files://a?x/c.txt",
        "files://a#x/c.txt",
        "files://a b/c.txt",
        "FILES://a/b.txt"
      })
  void match_anythingElse_isNone(String uri) {
    assertThat(FILES.match(uri)).isEmpty();
  }

  @Test
  void match_longAddress_isDecidedAtOnce() {
    UriTemplate many = UriTemplate.of("a://{a}-{b}-{c}-{d}x");
    assertThat(many.match("a://" + "-".repeat(1_000_000))).isEmpty();
    assertThat(FILES.match("files://a/" + "b".repeat(1900) + ".txt")).isPresent();
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
