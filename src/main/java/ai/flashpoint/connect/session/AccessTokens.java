package ai.flashpoint.connect.session;

import ai.flashpoint.connect.client.WalletClient;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Secret;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Access tokens (RFC 9068): {@code at+jwt}, for one session. The claims of a token that passed once
 * are kept by the token's hash until they expire, since checking a signature costs as much as a
 * whole small call.
 */
@ApplicationScoped
public class AccessTokens {

  /** Longest token that is looked at, in characters. */
  static final int MAX_LENGTH = 8192;

  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final int REMEMBERED = 20_000;

  @Inject SigningKeys keys;
  @Inject PublicUrls urls;
  @Inject Clock clock;
  @Inject SessionSettings settings;

  /** With the key: when that is removed, the answer does not count any more. */
  private record Verified(String kid, TokenCheck.Valid token) {}

  private final Cache<String, Verified> verified =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private ClockSkew skew;

  @PostConstruct
  void begin() {
    skew = new ClockSkew(clock);
  }

  /** How many tokens were refused because they came from the future: clocks of nodes differ. */
  public long fromTheFuture() {
    return skew.seen();
  }

  /** A token for a session, signed with the newest key. */
  Secret mint(SessionEntity session) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(urls.issuer())
            .subject(subject(session))
            .audience(urls.resource())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime(session))))
            .jwtID(Secret.randomText(16))
            .claim("client_id", session.client().value())
            .claim("scope", session.scope())
            .claim("auth_time", session.authenticatedAt().map(Instant::getEpochSecond).orElse(null))
            .claim("amr", methods(session))
            .claim("kind", session.user().isPresent() ? "user" : "agent")
            .claim("team_id", session.team().toString())
            .claim("sid", session.id().toString())
            .build();
    SigningKey key = keys.signing();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(key.algorithm()).type(TYPE).keyID(key.kid()).build(), claims);
    try {
      token.sign(key.signer());
    } catch (JOSEException e) {
      throw new IllegalStateException("signing failed", e);
    }
    return Secret.of(token.serialize());
  }

  /** How whoever acts proved who they are (RFC 8176); absent for a service client. */
  private static List<String> methods(SessionEntity session) {
    if (session.wallet().isPresent()) {
      return List.of("swk");
    }
    return session.user().isPresent() ? List.of("pwd") : null;
  }

  /** A service client acts for itself (RFC 9068 section 2.2); a wallet is its agent's. */
  private static String subject(SessionEntity session) {
    return session
        .user()
        .map(Object::toString)
        .or(
            () ->
                session
                    .agent()
                    .filter(agent -> session.client().equals(WalletClient.ID))
                    .map(Object::toString))
        .orElse(session.client().value());
  }

  /** Signature, type, issuer, audience and times of a presented token. */
  public TokenCheck check(String token) {
    if (token.length() > MAX_LENGTH) {
      return new TokenCheck.Invalid("longer than " + MAX_LENGTH);
    }
    String hash = Secret.of(token).hash();
    Verified known = verified.getIfPresent(hash);
    return known == null ? verify(token, hash) : again(known);
  }

  private TokenCheck verify(String token, String hash) {
    TokenCheck check = new AccessTokenVerifier(keys, urls, clock, skew).verify(token);
    if (check instanceof TokenCheck.Valid valid) {
      verified.put(hash, new Verified(AccessTokenVerifier.kid(token), valid));
    }
    return check;
  }

  private TokenCheck again(Verified known) {
    if (!keys.isKnown(known.kid())) {
      return new TokenCheck.Invalid("key removed");
    }
    return clock.instant().isBefore(known.token().expiresAt())
        ? known.token()
        : new TokenCheck.Invalid("expired");
  }

  /** How long a new token of the session lives: never longer than the session itself. */
  Duration lifetime(SessionEntity session) {
    Duration left = Duration.between(clock.instant(), session.endsBy());
    Duration full = settings.accessToken();
    return left.compareTo(full) < 0 ? left : full;
  }
}
