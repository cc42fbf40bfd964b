package ai.flashpoint.connect.session;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All keys that count, at one moment.
 *
 * @param keys by key id
 */
record KeyRing(KeyCalendar calendar, Map<String, SigningKey> keys, JWKSet published) {

  static KeyRing of(Map<KeyLife, JWK> pairs, KeySettings settings) {
    return new KeyRing(
        new KeyCalendar(List.copyOf(pairs.keySet()), settings),
        pairs.values().stream()
            .map(SigningKey::of)
            .collect(Collectors.toUnmodifiableMap(SigningKey::kid, Function.identity())),
        new JWKSet(List.copyOf(pairs.values())).toPublicJWKSet());
  }

  Optional<SigningKey> signing(Instant now) {
    return calendar.signing(now).map(life -> keys.get(life.kid()));
  }
}
