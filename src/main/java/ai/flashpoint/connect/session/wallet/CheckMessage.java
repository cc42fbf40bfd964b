package ai.flashpoint.connect.session.wallet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a message was written for this server and for now (EIP-4361, verifying a message).
 *
 * @param domain the authority of our issuer
 * @param uris what the message may be for: our resource and our token endpoint
 * @param chains accepted chain ids
 */
public record CheckMessage(String domain, Set<String> uris, Set<String> chains) {

  /** How far a message's clock may be from ours. */
  static final Duration SKEW = Duration.ofMinutes(5);

  /** How long a message may be good for, whatever it says itself. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** What is wrong with it, for our log; empty if nothing. */
  public Optional<String> problem(SignInMessage message, Instant now) {
    if (!message.version().equals("1")) {
      return Optional.of("version");
    }
    if (!message.domain().equals(domain) || message.scheme().filter(this::foreign).isPresent()) {
      return Optional.of("domain");
    }
    if (!uris.contains(message.uri())) {
      return Optional.of("uri");
    }
    if (!chains.contains(message.chainId())) {
      return Optional.of("chain");
    }
    Instant issued = message.issuedAt().at().toInstant();
    Instant expires =
        message
            .expirationTime()
            .map(time -> time.at().toInstant())
            .filter(time -> time.isBefore(issued.plus(LONGEST)))
            .orElse(issued.plus(LONGEST));
    boolean early =
        issued.isAfter(now.plus(SKEW))
            || message.notBefore().filter(time -> time.at().toInstant().isAfter(now)).isPresent();
    boolean late = issued.isBefore(now.minus(SKEW)) || !now.isBefore(expires);
    return early || late ? Optional.of("times") : Optional.empty();
  }

  private boolean foreign(String scheme) {
    return uris.stream().noneMatch(uri -> uri.startsWith(scheme + "://"));
  }
}
