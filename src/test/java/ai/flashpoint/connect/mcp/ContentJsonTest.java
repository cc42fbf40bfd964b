package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.json;
import static ai.flashpoint.connect.mcp.WireProfile.R2024_11_05;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_03_26;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_06_18;
import static ai.flashpoint.connect.mcp.WireProfile.R2026_07_28;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.ContentNotes;
import ai.flashpoint.connect.tool.ResourceContents;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentJsonTest {

  private static final byte[] BYTES = {1, 2, 3};
  private static final Content.ResourceLink LINK =
      new Content.ResourceLink(
          URI.create("survey://7"),
          "seven",
          Optional.of("Seven"),
          Optional.of("A survey"),
          Optional.of("text/csv"),
          ContentNotes.NONE);

  @ParameterizedTest
  @EnumSource
  void text_any_asItIs(WireProfile profile) {
    writes(new Content.Text("hi"), profile, "{\"type\":\"text\",\"text\":\"hi\"}");
  }

  @ParameterizedTest
  @EnumSource
  void image_any_base64(WireProfile profile) {
    writes(
        new Content.Image(BYTES, "image/png"),
        profile,
        "{\"type\":\"image\",\"data\":\"AQID\",\"mimeType\":\"image/png\"}");
  }

  @Test
  void audio_since20250326_base64() {
    writes(
        new Content.Audio(BYTES, "audio/wav"),
        R2025_03_26,
        "{\"type\":\"audio\",\"data\":\"AQID\",\"mimeType\":\"audio/wav\"}");
  }

  @Test
  void audio_before20250326_text() {
    writes(
        new Content.Audio(BYTES, "audio/wav"),
        R2024_11_05,
        "{\"type\":\"text\",\"text\":\"A recording (audio/wav).\"}");
  }

  @Test
  void link_since20250618_allMembers() {
    writes(
        LINK,
        R2025_06_18,
        "{\"type\":\"resource_link\",\"uri\":\"survey://7\",\"name\":\"seven\","
            + "\"title\":\"Seven\",\"description\":\"A survey\",\"mimeType\":\"text/csv\"}");
  }

  @Test
  void link_before20250618_text() {
    writes(LINK, R2025_03_26, "{\"type\":\"text\",\"text\":\"Seven: survey://7\"}");
  }

  @ParameterizedTest
  @EnumSource
  void embeddedText_any_contentsInside(WireProfile profile) {
    writes(
        new Content.Embedded(
            new ResourceContents.OfText(URI.create("survey://7"), Optional.of("text/csv"), "a,b")),
        profile,
        "{\"type\":\"resource\",\"resource\":{\"uri\":\"survey://7\",\"mimeType\":\"text/csv\","
            + "\"text\":\"a,b\"}}");
  }

  @ParameterizedTest
  @EnumSource
  void embeddedBytes_any_blobInside(WireProfile profile) {
    writes(
        new Content.Embedded(
            new ResourceContents.OfBytes(URI.create("survey://7"), Optional.empty(), BYTES)),
        profile,
        "{\"type\":\"resource\",\"resource\":{\"uri\":\"survey://7\",\"blob\":\"AQID\"}}");
  }

  @Test
  void notes_since20250618_allMembers() {
    writes(
        noted(),
        R2026_07_28,
        "{\"type\":\"text\",\"text\":\"hi\",\"annotations\":{\"audience\":[\"user\","
            + "\"assistant\"],\"priority\":0.5,\"lastModified\":\"2026-11-23T12:00:00Z\"}}");
  }

  @Test
  void notes_before20250618_noLastModified() {
    writes(
        noted(),
        R2025_03_26,
        "{\"type\":\"text\",\"text\":\"hi\",\"annotations\":{\"audience\":[\"user\","
            + "\"assistant\"],\"priority\":0.5}}");
  }

  @Test
  void notes_nothingThatTheClientKnows_leftOut() {
    ContentNotes notes =
        new ContentNotes(Set.of(), OptionalDouble.empty(), Optional.of(Given.NOON));
    writes(new Content.Text("hi", notes), R2025_03_26, "{\"type\":\"text\",\"text\":\"hi\"}");
  }

  private static Content noted() {
    return new Content.Text(
        "hi",
        new ContentNotes(
            Set.of(ContentNotes.Audience.values()),
            OptionalDouble.of(0.5),
            Optional.of(Given.NOON)));
  }

  /** Compared as text, since bytes and their Base64 are different nodes of one JSON. */
  private static void writes(Content content, WireProfile profile, String expected) {
    assertThat(json(ContentJson.block(content, profile).toString())).isEqualTo(json(expected));
  }
}
