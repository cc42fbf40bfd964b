package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.PublicUrls;
import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a client calls our resource, it is our host and one of our paths, or it is foreign. */
class ResourcesPropertiesTest {

  private static final PublicUrls URLS = new PublicUrls("https://host.example");
  private static final Resources RESOURCES = new Resources(URLS);

  @Provide
  Arbitrary<String> ours() {
    return Combinators.combine(
            Arbitraries.of("https://host.example", "HTTPS://Host.Example:443"),
            Arbitraries.of("", "/", "/mcp", "/mcp/", "/t/acme/mcp", "/t/a-1/mcp/"),
            Arbitraries.of("", "?utm_source=x"))
        .as((origin, path, query) -> origin + path + query);
  }

  /** One of ours with a piece put in anywhere. */
  @Provide
  Arbitrary<String> spoilt() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "u@", "@", "evil.", ".evil", "-", "x", "/..", "/.", "%2e", "%2F", "%6D", "//", "/", "#",
            "\\", ":", ":80", " ", "\0", "ä", "?", ";", "*", "t/", "mcp");
    return Combinators.combine(ours(), pieces, Arbitraries.integers().between(0, 50))
        .as(
            (address, piece, at) -> {
              int where = Math.min(at, address.length());
              return address.substring(0, where) + piece + address.substring(where);
            });
  }

  private static boolean accepts(String value) {
    return RESOURCES.target(List.of(value)).isPresent();
  }

  @Property
  void target_spellingsOfOurs_areAccepted(@ForAll("ours") String value) {
    assertThat(accepts(value)).isTrue();
  }

  @Property(tries = 3000, maxDiscardRatio = 50)
  void target_accepted_isOurHostAndOneOfOurPaths(@ForAll("spoilt") String value) {
    Assume.that(accepts(value));
    URI uri = URI.create(value);

    assertThat(uri.getScheme()).isEqualToIgnoringCase("https");
    assertThat(uri.getHost()).isEqualToIgnoringCase("host.example");
    assertThat(uri.getPort()).isIn(-1, 443);
    assertThat(uri.getRawUserInfo()).isNull();
    assertThat(uri.getRawFragment()).isNull();
    assertThat(uri.getRawPath()).matches("/?|/mcp/?|/t/[a-z0-9-]+/mcp/?");
  }

  @Property
  void target_anyText_isAnswered(@ForAll String value) {
    assertThat(accepts(value)).isFalse();
  }

  @Property
  void target_ofTheCanonicalAddress_isTheSame(@ForAll("ours") String value) {
    var target = RESOURCES.target(List.of(value)).orElseThrow();
    String canonical = target.teamSlug().map(URLS::resource).orElseGet(URLS::resource);

    assertThat(RESOURCES.target(List.of(canonical))).contains(target);
  }
}
