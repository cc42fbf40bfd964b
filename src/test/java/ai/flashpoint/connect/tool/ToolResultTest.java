package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ToolResultTest {

  record Point(int x, int y) {}

  record Times(
      LocalTime time,
      LocalDateTime moment,
      YearMonth month,
      MonthDay day,
      Period period,
      ZoneId zone,
      DayOfWeek weekday,
      OffsetDateTime exact) {}

  static class Kinds {

    @Tool(description = "x", readOnly = true)
    public List<Point> points() {
      return List.of(new Point(1, 2));
    }

    @Tool(description = "x", readOnly = true)
    public Map<String, Integer> counts() {
      return Map.of("a", 1);
    }

    @Tool(description = "x", readOnly = true)
    public int number() {
      return 42;
    }

    @Tool(description = "x", readOnly = true)
    public boolean flag() {
      return true;
    }

    @Tool(description = "x", readOnly = true)
    public BigDecimal price() {
      return new BigDecimal("1.50");
    }

    @Tool(description = "x", readOnly = true)
    public LocalDate day() {
      return LocalDate.of(2026, 3, 31);
    }

    @Tool(description = "x", readOnly = true)
    public DayOfWeek weekday() {
      return DayOfWeek.TUESDAY;
    }

    @Tool(description = "x", readOnly = true)
    public UUID[] ids() {
      return new UUID[] {new UUID(0, 1)};
    }

    @Tool(description = "x", readOnly = true)
    public Set<String> words() {
      return Set.of("a");
    }

    @Tool(description = "x", readOnly = true)
    public Optional<Point> found(boolean there) {
      return there ? Optional.of(new Point(1, 2)) : Optional.empty();
    }

    @Tool(description = "x", readOnly = true)
    public JsonNode tree() {
      return TextNode.valueOf("leaf");
    }

    @Tool(description = "x", readOnly = true)
    public Times times(Times times) {
      return times;
    }

    @Tool(description = "x", readOnly = true)
    public byte[] bytes(byte[] bytes) {
      return bytes;
    }

    @Tool(description = "x", readOnly = true)
    public Content picture() {
      return new Content.Image(new byte[] {1}, "image/png");
    }

    @Tool(description = "x", readOnly = true)
    public List<Content> blocks() {
      return List.of(new Content.Text("a"), new Content.Audio(new byte[] {1}, "audio/wav"));
    }

    @Tool(description = "x", readOnly = true)
    public ToolAnswer answer() {
      return ToolAnswer.failure("no");
    }

    @Tool(description = "x", readOnly = true, outputSchema = "{\"type\":\"integer\",\"maximum\":3}")
    public JsonNode promised(int number) {
      return IntNode.valueOf(number);
    }

    @Tool(description = "x", readOnly = true, outputSchema = "{\"type\":\"integer\"}")
    public ToolAnswer forgotten(boolean error) {
      return error ? ToolAnswer.failure("no") : ToolAnswer.of(new Content.Text("1"));
    }

    @Tool(description = "x", readOnly = true)
    public List<Point> nothing() {
      return null;
    }
  }

  private final ToolHarness tools = new ToolHarness(new Kinds());

  private String structured(String tool, String json) {
    ToolAnswer answer = ToolHarness.answer(tools.call(tool, json));
    String structured = answer.structured().orElseThrow().toString();
    assertThat(answer.content()).isEqualTo(List.of(new Content.Text(structured)));
    return structured;
  }

  private String schema(String tool) {
    return tools.descriptor(tool).outputSchema().orElseThrow().toString();
  }

  @Test
  void call_list_isStructuredArray() {
    assertThat(structured("points", "{}")).isEqualTo("[{\"x\":1,\"y\":2}]");
    assertThat(schema("points")).startsWith("{\"type\":\"array\",\"items\":{\"type\":\"object\"");
  }

  @Test
  void call_map_isStructuredObject() {
    assertThat(structured("counts", "{}")).isEqualTo("{\"a\":1}");
  }

  @Test
  void call_scalars_areStructured() {
    assertThat(structured("number", "{}")).isEqualTo("42");
    assertThat(structured("flag", "{}")).isEqualTo("true");
    assertThat(structured("price", "{}")).isEqualTo("1.5");
    assertThat(structured("day", "{}")).isEqualTo("\"2026-03-31\"");
    assertThat(structured("weekday", "{}")).isEqualTo("\"tuesday\"");
    assertThat(schema("number")).isEqualTo("{\"type\":\"integer\"}");
  }

  @Test
  void call_arrayAndSet_areStructuredArrays() {
    assertThat(structured("ids", "{}")).isEqualTo("[\"00000000-0000-0000-0000-000000000001\"]");
    assertThat(structured("words", "{}")).isEqualTo("[\"a\"]");
  }

  @Test
  void call_optional_isTheValueOrNull() {
    assertThat(structured("found", "{'there':true}")).isEqualTo("{\"x\":1,\"y\":2}");
    assertThat(structured("found", "{'there':false}")).isEqualTo("null");
    assertThat(schema("found")).startsWith("{\"anyOf\":[{\"type\":\"object\"");
  }

  @Test
  void call_tree_isStructuredWithoutPromise() {
    assertThat(structured("tree", "{}")).isEqualTo("\"leaf\"");
    assertThat(tools.descriptor("tree").outputSchema()).isEmpty();
  }

  @Test
  void call_everyKindOfTime_isReadAndWrittenAlike() {
    String times =
        "{'time':'14:03:00','moment':'2026-03-31T14:03:00','month':'2026-03','day':'--03-31',"
            + "'period':'P1M','zone':'Europe/Berlin','weekday':'monday',"
            + "'exact':'2026-03-31T14:03:00Z'}";
    assertThat(structured("times", "{'times':" + times + "}")).isEqualTo(times.replace('\'', '"'));
  }

  @Test
  void call_localTimeWithOffset_isRefusedInWords() {
    assertThat(tools.failure("times", "{'times':{'time':'14:03:00Z'}}"))
        .contains("times.time: must match");
  }

  @Test
  void call_bytes_areBase64() {
    assertThat(structured("bytes", "{'bytes':'AQI='}")).isEqualTo("\"AQI=\"");
  }

  @Test
  void call_content_isAnsweredAsItIs() {
    assertThat(ToolHarness.answer(tools.call("picture", "{}")).content())
        .singleElement()
        .isInstanceOf(Content.Image.class);
    assertThat(ToolHarness.answer(tools.call("blocks", "{}")).content()).hasSize(2);
    assertThat(tools.descriptor("blocks").outputSchema()).isEmpty();
  }

  @Test
  void call_answer_isAnsweredAsItIs() {
    assertThat(tools.failure("answer", "{}")).isEqualTo("no");
  }

  @Test
  void call_ownOutputSchema_isPublishedAndKept() {
    assertThat(schema("promised")).isEqualTo("{\"type\":\"integer\",\"maximum\":3}");
    assertThat(structured("promised", "{'number':3}")).isEqualTo("3");
    assertThat(tools.failure("forgotten", "{'error':true}")).isEqualTo("no");
  }

  @Test
  void call_promiseBroken_isABug() {
    assertThatThrownBy(() -> tools.call("promised", "{'number':4}"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> tools.call("forgotten", "{'error':false}"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void call_null_isABug() {
    assertThatThrownBy(() -> tools.call("nothing", "{}")).isInstanceOf(IllegalStateException.class);
  }
}
