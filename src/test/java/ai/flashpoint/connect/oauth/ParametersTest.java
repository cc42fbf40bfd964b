package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  private static void assertRefused(Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            OAuthFailure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo("invalid_request");
              assertThat(failure.status()).isEqualTo(400);
            });
  }

  @Test
  void parse_decodesNamesAndValues() {
    Parameters parameters = Parameters.parse("a+b=c%20d&%C3%A4=%2B");
    assertThat(parameters.one("a b")).contains("c d");
    assertThat(parameters.one("ä")).contains("+");
  }

  @ParameterizedTest
  @NullAndEmptySource
  void parse_nothing_isEmpty(String text) {
    assertThat(Parameters.parse(text).one("a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=", "a", "=", "&&a=&"})
  void parse_emptyValue_countsAsAbsent(String text) {
    assertThat(Parameters.parse(text).has("a")).isFalse();
  }

  @Test
  void parse_valueWithEqualsSign_isKept() {
    assertThat(Parameters.parse("a=b=c=").one("a")).contains("b=c=");
  }

  @Test
  void one_repeated_isRefused() {
    assertRefused(() -> Parameters.parse("a=1&a=2").one("a"));
  }

  @Test
  void one_repeatedWithTheSameValue_isRefused() {
    assertRefused(() -> Parameters.parse("a=1&%61=1").one("a"));
  }

  @Test
  void required_missing_isRefused() {
    assertRefused(() -> Parameters.parse("a=1").required("b"));
  }

  @Test
  void all_keepsTheOrder() {
    assertThat(Parameters.parse("r=1&r=2&a=3").all("r")).containsExactly("1", "2");
  }

  @Test
  void repeated_resource_isAllowed() {
    assertThat(Parameters.parse("resource=1&resource=2&a=3").repeated()).isEmpty();
  }

  @Test
  void repeated_another_isNamed() {
    assertThat(Parameters.parse("a=1&b=1&b=2").repeated()).contains("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%-1", "%=1", "a=b%"})
  void parse_malformedPercent_isRefused(String text) {
    assertRefused(() -> Parameters.parse(text));
  }

  @Test
  void parse_hundredParameters_areRead() {
    assertThat(Parameters.parse(many(100)).one("p99")).contains("1");
  }

  @Test
  void parse_moreParameters_areRefused() {
    assertRefused(() -> Parameters.parse(many(101)));
    assertRefused(() -> Parameters.parse(many(10_000)));
    assertRefused(() -> Parameters.parse("&".repeat(10_000)));
  }

  private static String many(int count) {
    return IntStream.range(0, count).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
  }
}
