package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  private static final Pages TWO = new Pages(2);
  private static final List<String> ALL = List.of("a", "b", "c", "d", "ü.e");

  @Test
  void pages_followed_everythingOnce() {
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<String> page = page(ALL, cursor);
      assertThat(page.entries()).hasSizeBetween(1, 2);
      seen.addAll(page.entries());
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    assertThat(seen).isEqualTo(ALL);
  }

  @Test
  void page_fullAndLast_noCursor() {
    assertThat(page(List.of("a", "b"), Optional.empty()).nextCursor()).isEmpty();
  }

  @Test
  void page_emptyList_noCursor() {
    assertThat(page(List.of(), Optional.empty()))
        .isEqualTo(new Page<>(List.of(), Optional.empty()));
  }

  @Test
  void page_nullCursor_first() {
    ObjectNode params = Json.object().putNull("cursor");
    assertThat(TWO.of(ALL, Function.identity(), params).entries()).containsExactly("a", "b");
  }

  @Test
  void cursor_entryAddedBefore_nothingTwice() {
    Optional<String> cursor = page(ALL, Optional.empty()).nextCursor();
    assertThat(page(List.of("a", "aa", "b", "c", "d"), cursor).entries()).containsExactly("c", "d");
  }

  @Test
  void cursor_itsEntryRemoved_goesOnWithTheNext() {
    Optional<String> cursor = page(ALL, Optional.empty()).nextCursor();
    assertThat(page(List.of("a", "c", "d"), cursor).entries()).containsExactly("c", "d");
  }

  @Test
  void cursor_everythingRemoved_emptyLastPage() {
    Optional<String> cursor = page(ALL, Optional.empty()).nextCursor();
    assertThat(page(List.of(), cursor).entries()).isEmpty();
  }

  @Test
  void cursor_sameList_sameText() {
    assertThat(page(ALL, Optional.empty()).nextCursor())
        .isEqualTo(page(ALL, Optional.empty()).nextCursor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1", "***", "MQ", "1.2.b", "/////w"})
  void cursor_notOurs_invalidParams(String cursor) {
    refused(Json.object().put("cursor", cursor));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.2.b", "1.0.b", "1.-1.b", "1.x.b", "1.99999999999.b", "1.+2.b"})
  void cursor_madeUp_invalidParams(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    refused(
        Json.object().put("cursor", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
  }

  @Test
  void cursor_number_invalidParams() {
    refused(Json.object().put("cursor", 2));
  }

  @Test
  void cursor_object_invalidParams() {
    ObjectNode params = Json.object();
    params.putObject("cursor");
    refused(params);
  }

  private static Page<String> page(List<String> all, Optional<String> cursor) {
    ObjectNode params = Json.object();
    cursor.ifPresent(text -> params.put("cursor", text));
    return TWO.of(all, Function.identity(), params);
  }

  private static void refused(ObjectNode params) {
    assertThatExceptionOfType(RpcFailure.class)
        .isThrownBy(() -> TWO.of(ALL, Function.identity(), params))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(RpcFailure.INVALID_PARAMS));
  }
}
