package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.RedirectUri.Verdict;
import java.net.URI;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every redirect URI, whoever made it up. */
class RedirectUriPropertiesTest {

  private static final Arbitrary<String> HOSTS =
      Arbitraries.of(
          "localhost", "127.0.0.1", "[::1]", "a.example", "a.example.evil.example", "u@localhost");
  private static final Arbitrary<String> PORTS =
      Arbitraries.integers().between(0, 70_000).map(port -> ":" + port);
  private static final Arbitrary<String> PATHS =
      Arbitraries.of("", "/", "/cb", "/CB", "/cb/", "/cb/x", "/c%62", "/cb/..", "/cb;x", "//cb");
  private static final Arbitrary<String> QUERIES = Arbitraries.of("", "", "?", "?a", "?b", "?a:1");

  /** Near misses of addresses: the parts that people get right and attackers get nearly right. */
  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> schemes =
        Arbitraries.of("http", "https", "HTTP", "HTTPS", "com.example.app", "cursor", "ftp");
    return Combinators.combine(schemes, HOSTS, Arbitraries.oneOf(Arbitraries.of(""), PORTS))
        .as((scheme, host, port) -> scheme + "://" + host + port)
        .flatMap(origin -> Combinators.combine(PATHS, QUERIES).as((p, q) -> origin + p + q));
  }

  /** Those, spoilt at one place, and text of any kind. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> spoilt =
        Combinators.combine(
                addresses(),
                Arbitraries.strings().withChars("@#\\%:/?[]*.\r\n\t\0 ä").ofMaxLength(2),
                Arbitraries.integers().between(0, 40))
            .as(
                (address, piece, at) -> {
                  int where = Math.min(at, address.length());
                  return address.substring(0, where) + piece + address.substring(where);
                });
    return Arbitraries.oneOf(addresses(), spoilt, Arbitraries.strings().ofMaxLength(60));
  }

  @Property
  void judge_ofAnyText_answers(@ForAll("texts") String text) {
    assertThat(RedirectUri.judge(text)).isNotNull();
  }

  @Property(tries = 2000, maxDiscardRatio = 50)
  void judge_accepted_hasNoUserFragmentOrControls(@ForAll("texts") String text) {
    Assume.that(RedirectUri.judge(text) == Verdict.ACCEPTED);
    URI uri = URI.create(text);

    assertThat(Optional.ofNullable(uri.getRawAuthority()).orElse("")).doesNotContain("@");
    assertThat(text).doesNotContain("#").matches("[\\x21-\\x7e]+");
  }

  @Property(tries = 2000, maxDiscardRatio = 50)
  void judge_acceptedPlainHttp_isOnThisMachine(@ForAll("texts") String text) {
    Assume.that(RedirectUri.judge(text) == Verdict.ACCEPTED);
    URI uri = URI.create(text);
    Assume.that("http".equalsIgnoreCase(uri.getScheme()));

    assertThat(uri.getHost()).isIn("localhost", "127.0.0.1", "[::1]");
  }

  @Property(tries = 2000, maxDiscardRatio = 50)
  void destination_ofAnAcceptedWebAddress_isItsHost(@ForAll("addresses") String text) {
    Assume.that(RedirectUri.judge(text) == Verdict.ACCEPTED);
    URI uri = URI.create(text);
    Assume.that(uri.getScheme().toLowerCase(java.util.Locale.ROOT).startsWith("http"));

    assertThat(RedirectUri.destination(text)).isEqualTo(uri.getHost());
  }

  @Property(tries = 3000, maxDiscardRatio = 50)
  void matches_acceptedOne_leavesOnlyTheLoopbackPortFree(
      @ForAll("addresses") String registered, @ForAll("texts") String requested) {
    Assume.that(RedirectUri.judge(registered) == Verdict.ACCEPTED);

    assertThat(RedirectUri.matches(registered, requested)).isEqualTo(same(registered, requested));
  }

  @Property(maxDiscardRatio = 50)
  void matches_loopbackOnAnotherPort_isRight(
      @ForAll("addresses") String registered, @ForAll("ports") String port) {
    Assume.that(RedirectUri.judge(registered) == Verdict.ACCEPTED);
    Assume.that(RedirectUri.isLoopback(registered));
    URI uri = URI.create(registered);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();

    assertThat(
            RedirectUri.matches(
                registered,
                uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath() + query))
        .isTrue();
  }

  @Provide
  Arbitrary<String> ports() {
    return Arbitraries.integers().between(1, 65_535).map(port -> ":" + port);
  }

  @Property(tries = 2000)
  void canonical_twice_isAsOnce(@ForAll("texts") String text) {
    String once = RedirectUri.canonical(text);

    assertThat(RedirectUri.canonical(once)).isEqualTo(once);
  }

  @Property(maxDiscardRatio = 50)
  void canonical_ofAnAcceptedOne_stillMatchesIt(@ForAll("addresses") String text) {
    Assume.that(RedirectUri.judge(text) == Verdict.ACCEPTED);

    assertThat(RedirectUri.matches(RedirectUri.canonical(text), text)).isTrue();
  }

  /** The rule in other words: the same text, or on loopback the same but for the port. */
  private static boolean same(String registered, String requested) {
    if (registered.equals(requested)) {
      return true;
    }
    URI a = URI.create(registered);
    URI b;
    try {
      b = new URI(requested);
    } catch (java.net.URISyntaxException e) {
      return false;
    }
    return requested.matches("[\\x21-\\x7e]+")
        && "http".equalsIgnoreCase(a.getScheme())
        && a.getScheme().equals(b.getScheme())
        && RedirectUri.judge(requested) == Verdict.ACCEPTED
        && a.getHost().equals(b.getHost())
        && path(a).equals(path(b))
        && java.util.Objects.equals(a.getRawQuery(), b.getRawQuery());
  }

  private static String path(URI uri) {
    return uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
  }
}
