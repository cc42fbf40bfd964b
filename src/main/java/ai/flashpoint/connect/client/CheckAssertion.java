package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The rules for a client assertion (RFC 7523 section 3, RFC 8725) but for its single use.
 *
 * @param audiences what names this server: the issuer, and for older clients an endpoint's address
 */
record CheckAssertion(Set<String> audiences) {

  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);
  private static final Duration LONGEST_AGE = Duration.ofHours(1);
  private static final Duration LEEWAY = Duration.ofSeconds(60);
  private static final int LONGEST_JTI = 255;

  /** What is wrong with header and claims; fixed text of ours. */
  Optional<String> problem(Assertion assertion, ClientId client, Instant now) {
    if (assertion.parameter("alg").filter(ClientAssertions.ALGORITHMS::contains).isEmpty()) {
      return Optional.of("another algorithm");
    }
    if (assertion.header().has("crit") || assertion.header().has("b64")) {
      return Optional.of("critical header");
    }
    if (!named(assertion, "iss", client) || !named(assertion, "sub", client)) {
      return Optional.of("another issuer or subject");
    }
    if (!isForUs(assertion.claims().path("aud"))) {
      return Optional.of("another audience");
    }
    if (assertion.claim("jti").filter(jti -> jti.length() <= LONGEST_JTI).isEmpty()) {
      return Optional.of("no jti");
    }
    return timeProblem(assertion, now);
  }

  /** Whether one of the verifiers accepts the signature. */
  static boolean isSignedFor(Assertion assertion, Iterable<JWSVerifier> verifiers) {
    try {
      for (JWSVerifier verifier : verifiers) {
        if (assertion.signed().verify(verifier)) {
          return true;
        }
      }
    } catch (JOSEException | IllegalStateException e) {
      return false;
    }
    return false;
  }

  /** When it may be forgotten that it was used. */
  static Instant expiry(Assertion assertion) {
    return time(assertion, "exp").orElseThrow();
  }

  private static boolean named(Assertion assertion, String claim, ClientId client) {
    return assertion.claim(claim).filter(client.value()::equals).isPresent();
  }

  private boolean isForUs(JsonNode audience) {
    JsonNode one = audience.isArray() && audience.size() == 1 ? audience.get(0) : audience;
    return one.isTextual() && audiences.contains(one.textValue());
  }

  private static Optional<String> timeProblem(Assertion assertion, Instant now) {
    Optional<Instant> expires = time(assertion, "exp");
    if (expires.isEmpty() || !now.isBefore(expires.get())) {
      return Optional.of("expired");
    }
    if (expires.get().isAfter(now.plus(LONGEST_LIFE).plus(LEEWAY))) {
      return Optional.of("lives too long");
    }
    Optional<Instant> issued = time(assertion, "iat");
    if (assertion.claims().has("iat") && issued.isEmpty()
        || issued.filter(at -> at.isBefore(now.minus(LONGEST_AGE))).isPresent()) {
      return Optional.of("issued too long ago");
    }
    boolean early =
        isLater(issued, now)
            || isLater(time(assertion, "nbf"), now)
            || assertion.claims().has("nbf") && time(assertion, "nbf").isEmpty();
    return early ? Optional.of("not valid yet") : Optional.empty();
  }

  private static boolean isLater(Optional<Instant> time, Instant now) {
    return time.filter(at -> at.isAfter(now.plus(LEEWAY))).isPresent();
  }

  /** A NumericDate (RFC 7519 section 2), to the second. */
  private static Optional<Instant> time(Assertion assertion, String claim) {
    JsonNode value = assertion.claims().path(claim);
    double seconds = value.isNumber() ? value.doubleValue() : -1;
    // Far enough for any clock, and safe to convert
    return seconds >= 0 && seconds < 1e11
        ? Optional.of(Instant.ofEpochSecond((long) seconds))
        : Optional.empty();
  }
}
