package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks a token that nobody has checked yet (RFC 9068 section 4, RFC 8725): our key by id, the
 * algorithm that this key has, our type, and no header that could bring another key.
 */
record AccessTokenVerifier(SigningKeys keys, PublicUrls urls, Clock clock) {

  private static final Duration LEEWAY = Duration.ofSeconds(60);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
  private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");
  private static final Set<String> CLAIMS =
      Set.of("iss", "sub", "aud", "exp", "iat", "jti", "client_id", "scope", "team_id", "sid");

  // The parser is lenient: it would read one token in endlessly many spellings
  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  TokenCheck verify(String token) {
    if (!COMPACT.matcher(token).matches()) {
      return new TokenCheck.Invalid("not a signed token");
    }
    Optional<SignedJWT> parsed = parse(token);
    if (parsed.isEmpty()) {
      return new TokenCheck.Invalid("not a signed token");
    }
    SignedJWT jwt = parsed.get();
    Optional<String> badHeader = headerProblem(jwt.getHeader());
    if (badHeader.isPresent()) {
      return new TokenCheck.Invalid(badHeader.get());
    }
    Optional<JWSVerifier> verifier =
        keys.verifier(jwt.getHeader().getKeyID(), jwt.getHeader().getAlgorithm());
    try {
      if (verifier.isEmpty() || !jwt.verify(verifier.get())) {
        return new TokenCheck.Invalid(verifier.isEmpty() ? "unknown key" : "bad signature");
      }
      return claims(jwt.getJWTClaimsSet());
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
      return new TokenCheck.Invalid("not a token of ours");
    }
  }

  /** The key id of a token that is valid. */
  static String kid(String token) {
    return parse(token).orElseThrow().getHeader().getKeyID();
  }

  /** The parser throws whatever comes to it on a hostile header, a null pointer among others. */
  @SuppressWarnings("CatchingUnchecked")
  private static Optional<SignedJWT> parse(String token) {
    try {
      return Optional.of(SignedJWT.parse(token));
    } catch (ParseException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> headerProblem(JWSHeader header) {
    if (!ALGORITHMS.contains(header.getAlgorithm())) {
      return Optional.of("another algorithm");
    }
    if (header.getType() == null
        || header.getType().getType() == null
        || !TYPES.contains(header.getType().getType().toLowerCase(Locale.ROOT))) {
      return Optional.of("another type");
    }
    if (header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
      return Optional.of("critical header");
    }
    return header.getKeyID() == null ? Optional.of("no key id") : Optional.empty();
  }

  private TokenCheck claims(JWTClaimsSet claims) throws ParseException {
    if (CLAIMS.stream().anyMatch(name -> claims.getClaim(name) == null)) {
      return new TokenCheck.Invalid("a claim is missing");
    }
    if (!urls.issuer().equals(claims.getIssuer())) {
      return new TokenCheck.Invalid("another issuer");
    }
    List<String> audience = claims.getAudience();
    if (!audience.contains(urls.resource())) {
      return new TokenCheck.Invalid("another audience");
    }
    Instant now = clock.instant();
    if (!now.isBefore(claims.getExpirationTime().toInstant())) {
      return new TokenCheck.Invalid("expired");
    }
    if (isLater(claims.getIssueTime(), now) || isLater(claims.getNotBeforeTime(), now)) {
      return new TokenCheck.Invalid("not valid yet");
    }
    return new TokenCheck.Valid(
        SessionId.of(claims.getStringClaim("sid")),
        claims.getSubject(),
        TeamId.of(claims.getStringClaim("team_id")),
        new ClientId(claims.getStringClaim("client_id")),
        claims.getStringClaim("scope"),
        claims.getExpirationTime().toInstant(),
        claims.getIssueTime().toInstant(),
        claims.getJWTID());
  }

  private static boolean isLater(Date time, Instant now) {
    return time != null && time.toInstant().isAfter(now.plus(LEEWAY));
  }
}
