package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private record Sample(String twoWords, Optional<Integer> absent, Instant at) {}

  private static JsonNode read(String text) throws JsonProcessingException {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(byte[] body) {
    assertThatThrownBy(() -> Json.read(body)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void read_oneValue_isRead() throws Exception {
    assertThat(read("{\"a\":[1,\"ä\",null,true]}").path("a").path(1).textValue()).isEqualTo("ä");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"x\"", "null", " [] "})
  void read_anyKindOfValue_isRead(String text) throws Exception {
    assertThat(read(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":1,\"a\":2}",
        "{\"o\":{\"a\":1,\"a\":1}}",
        "{} {}",
        "{}x",
        "[1],",
        "{'a':1}",
        "{a:1}",
        "[1,]",
        "[NaN]",
        "[Infinity]",
        "[1e400]",
        "[-1e400]",
        "[01]",
        "[+1]",
        "// c\n{}",
        "\"a\nb\"",
        "\"\\x\"",
        "\u0000"
      })
  void read_notExactlyOneValue_isRefused(String text) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void read_deepestNesting_isRead() throws Exception {
    int depth = Json.MAX_DEPTH;
    assertThat(read("[".repeat(depth) + "]".repeat(depth)).isArray()).isTrue();
  }

  @Test
  void read_deeperNesting_isRefused() {
    int depth = Json.MAX_DEPTH + 1;
    assertRefused(("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void read_endlessNesting_isRefusedBeforeItCostsStack() {
    assertRefused("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void read_longNumber_isRefused() {
    assertRefused("9".repeat(101).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
  void read_anotherEncoding_isRefused(String charset) {
    assertRefused("{\"a\":\"ä\"}".getBytes(Charset.forName(charset)));
  }

  @Test
  void read_byteOrderMark_isSkipped() throws Exception {
    assertThat(read("\ufeff{}").isObject()).isTrue();
  }

  @Test
  void write_record_isSnakeCaseWithoutAbsentMembers() {
    byte[] json = Json.write(new Sample("x", Optional.empty(), Instant.EPOCH));
    assertThat(new String(json, StandardCharsets.UTF_8))
        .isEqualTo("{\"two_words\":\"x\",\"at\":\"1970-01-01T00:00:00Z\"}");
  }

  @Test
  void mapper_unknownMember_isRefused() {
    assertThatThrownBy(() -> Json.mapper().readValue("{\"three\":1}", Sample.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void read_textAsLongAsAMessage_isRead() throws Exception {
    String text = "x".repeat(Json.MAX_TEXT);
    assertThat(Json.read(('"' + text + '"').getBytes(StandardCharsets.UTF_8)).textValue())
        .isEqualTo(text);
  }
}
