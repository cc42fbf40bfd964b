package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Forms of any kind are read as they were written, or refused as OAuth refuses. */
class ParametersPropertiesTest {

  private static Arbitrary<String> words() {
    // No lone surrogates: they have no form in UTF-8
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withChars("äß€\u0000\r\n\u2028&=+%;")
        .ofMinLength(1)
        .ofMaxLength(12);
  }

  @Provide
  Arbitrary<List<Tuple2<String, String>>> forms() {
    Arbitrary<String> names = Arbitraries.oneOf(Arbitraries.of("a", "resource"), words());
    return names.flatMap(name -> words().map(value -> Tuple.of(name, value))).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("a&=%+;20fFzZ\u0000ä").ofMaxLength(40),
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.integers().between(0, 300).map("a=1&"::repeat));
  }

  @Property(tries = 2000)
  void parse_anyText_isReadOrRefused(@ForAll("texts") String text) {
    try {
      Parameters read = Parameters.parse(text);
      assertThat(read.one("b")).isNotNull();
      assertThat(Parameters.parse(read.encoded()).encoded()).isEqualTo(read.encoded());
    } catch (OAuthFailure refused) {
      assertThat(refused.code()).isEqualTo("invalid_request");
      assertThat(refused.status()).isEqualTo(400);
    }
  }

  @Property
  void parse_whatAnEncoderWrote_comesBack(@ForAll("forms") List<Tuple2<String, String>> form) {
    Parameters read = Parameters.parse(encoded(form));

    byName(form).forEach((name, values) -> assertThat(read.all(name)).isEqualTo(values));
  }

  @Property
  void repeated_isWhatStandsTwice_exceptResource(
      @ForAll("forms") List<Tuple2<String, String>> form) {
    boolean repeats =
        byName(form).entrySet().stream()
            .anyMatch(entry -> entry.getValue().size() > 1 && !entry.getKey().equals("resource"));

    assertThat(Parameters.parse(encoded(form)).repeated().isPresent()).isEqualTo(repeats);
  }

  private static Map<String, List<String>> byName(List<Tuple2<String, String>> form) {
    return form.stream()
        .collect(
            Collectors.groupingBy(
                Tuple2::get1, Collectors.mapping(Tuple2::get2, Collectors.toList())));
  }

  private static String encoded(List<Tuple2<String, String>> form) {
    return form.stream()
        .map(pair -> encoded(pair.get1()) + "=" + encoded(pair.get2()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
