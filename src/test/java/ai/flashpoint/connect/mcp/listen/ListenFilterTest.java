package ai.flashpoint.connect.mcp.listen;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenFilterTest {

  @Test
  void everything_readsBackTheSame() {
    String all =
        "{'toolsListChanged':true,'promptsListChanged':true,'resourcesListChanged':true,"
            + "'resourceSubscriptions':['a:1','b:2'],'taskIds':['t']}";
    assertThat(read(all).orElseThrow().json()).hasToString(all.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{'toolsListChanged':false,'taskIds':[]}", "{'com.example/other':{}}"})
  void nothingThatWeKnow_isEmpty(String filter) {
    assertThat(read(filter).orElseThrow().json()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "{'toolsListChanged':'yes'}",
        "{'promptsListChanged':1}",
        "{'resourcesListChanged':null}",
        "{'resourceSubscriptions':'a:1'}",
        "{'resourceSubscriptions':[1]}",
        "{'taskIds':{}}"
      })
  void anotherForm_isRefused(String filter) {
    assertThat(read(filter)).isEmpty();
  }

  @Test
  void tasks_tooMany_areRefused() {
    assertThat(read("{'taskIds':[" + "'t',".repeat(99) + "'t']}")).isPresent();
    assertThat(read("{'taskIds':[" + "'t',".repeat(100) + "'t']}")).isEmpty();
  }

  @Test
  void resources_tooMany_areRefused() {
    assertThat(read("{'resourceSubscriptions':[" + "'u:1',".repeat(999) + "'u:1']}")).isPresent();
    assertThat(read("{'resourceSubscriptions':[" + "'u:1',".repeat(1000) + "'u:1']}")).isEmpty();
  }

  @Test
  void tooLongTogether_isRefused() {
    String uris = ("'" + "u".repeat(1999) + "1',").repeat(33);
    assertThat(read("{'resourceSubscriptions':[" + uris + "'u:1']}")).isEmpty();
  }

  private static Optional<ListenFilter> read(String json) {
    try {
      return ListenFilter.read(Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
