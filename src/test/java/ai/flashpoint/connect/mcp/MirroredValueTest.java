package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MirroredValueTest {

  @Test
  void decode_plain_itself() {
    assertThat(MirroredValue.decode("order_status")).contains("order_status");
  }

  @Test
  void decode_sentinel_text() {
    assertThat(MirroredValue.decode("=?base64?w6l0w6k=?=")).contains("été");
  }

  @Test
  void decode_emptySentinel_empty() {
    assertThat(MirroredValue.decode("=?base64??=")).contains("");
  }

  @Test
  void decode_missingPadding_nothing() {
    assertThat(MirroredValue.decode("=?base64?SGVsbG8?=")).isEmpty();
  }

  @Test
  void decode_foreignCharacter_nothing() {
    assertThat(MirroredValue.decode("=?base64?SGVs!G8=?=")).isEmpty();
  }

  @Test
  void decode_urlSafeAlphabet_nothing() {
    assertThat(MirroredValue.decode("=?base64?_-8=?=")).isEmpty();
  }

  @Test
  void decode_malformedUtf8_nothing() {
    assertThat(MirroredValue.decode("=?base64?/w==?=")).isEmpty();
  }

  @Test
  void decode_markerInCapitals_literal() {
    assertThat(MirroredValue.decode("=?BASE64?SGVsbG8=?=")).contains("=?BASE64?SGVsbG8=?=");
  }

  @Test
  void decode_noSuffix_literal() {
    assertThat(MirroredValue.decode("=?base64?SGVsbG8=")).contains("=?base64?SGVsbG8=");
  }

  @Test
  void decode_overlappingMarkers_literal() {
    assertThat(MirroredValue.decode("=?base64?=")).contains("=?base64?=");
  }

  @Test
  void decode_bareBase64_literal() {
    assertThat(MirroredValue.decode("SGVsbG8=")).contains("SGVsbG8=");
  }

  @Test
  void decode_rawLatin1_nothing() {
    assertThat(MirroredValue.decode("caf\u00e9")).isEmpty();
  }
}
