package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private static InputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {FORM, FORM + "; charset=UTF-8", "Application/X-WWW-Form-Urlencoded ;x"})
  void form_ofItsType_isRead(String type) throws IOException {
    assertThat(RequestBody.form(body("a=1"), type, null).one("a")).contains("1");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "application/json", "multipart/form-data", "text/plain"})
  void form_ofAnotherType_isRefused(String type) {
    assertThatThrownBy(() -> RequestBody.form(body("a=1"), type, null))
        .isInstanceOfSatisfying(
            OAuthFailure.class, failure -> assertThat(failure.code()).isEqualTo("invalid_request"));
  }

  @Test
  void form_parametersInTheQuery_areRefused() {
    assertThatThrownBy(() -> RequestBody.form(body("a=1"), FORM, "code=x"))
        .isInstanceOfSatisfying(
            OAuthFailure.class, failure -> assertThat(failure.code()).isEqualTo("invalid_request"));
  }

  @Test
  void read_toTheLimit_isRead() throws IOException {
    assertThat(RequestBody.read(body("x".repeat(10)), 10)).hasSize(10);
  }

  @Test
  void read_overTheLimit_isRefusedAndNotReadOn() throws IOException {
    InputStream huge = body("x".repeat(5_000_000));
    assertThatThrownBy(() -> RequestBody.read(huge, RequestBody.FORM_LIMIT))
        .isInstanceOfSatisfying(
            OAuthFailure.class, failure -> assertThat(failure.status()).isEqualTo(413));
    assertThat(huge.available()).isGreaterThan(4_900_000);
  }
}
