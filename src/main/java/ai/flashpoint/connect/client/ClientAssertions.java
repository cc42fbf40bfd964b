package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.PublicUrls;
import com.nimbusds.jose.JWSAlgorithm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code private_key_jwt}: a client proves who it is with a signed statement (RFC 7523 section
 * 2.2). Everything that costs nothing is checked first, the network is asked late, and only a
 * correct assertion is used up.
 */
@ApplicationScoped
public class ClientAssertions {

  /** The only value of {@code client_assertion_type}. */
  public static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /** What may sign an assertion, in the words of RFC 7518. */
  public static final List<String> ALGORITHMS = List.of("ES256", "RS256", "PS256");

  @Inject Clients clients;
  @Inject KeysOfClients keys;
  @Inject UsedAssertions used;
  @Inject PublicUrls urls;
  @Inject Clock clock;

  /**
   * Checks an assertion and uses it up. It says itself whose it is.
   *
   * @param clientId what the request says beside it, if it does
   */
  public AssertionCheck check(String text, Optional<String> clientId) {
    Optional<Assertion> read = Assertion.read(text);
    Optional<ClientId> claimed = read.flatMap(Assertion::client);
    if (claimed.isEmpty()) {
      return new AssertionCheck.Refused("not a signed assertion");
    }
    if (clientId.filter(id -> !id.equals(claimed.get().value())).isPresent()) {
      return new AssertionCheck.Refused("assertion of another client");
    }
    Instant now = clock.instant();
    Optional<String> problem =
        new CheckAssertion(audiences()).problem(read.get(), claimed.get(), now);
    if (problem.isPresent()) {
      return new AssertionCheck.Refused(problem.get());
    }
    ClientLookup lookup = clients.resolve(claimed.get());
    if (lookup instanceof ClientLookup.Throttled throttled) {
      return new AssertionCheck.Later(throttled.retryAfter());
    }
    return lookup instanceof ClientLookup.Known known
        ? signature(read.get(), known.client())
        : new AssertionCheck.Refused("unknown or unwanted client");
  }

  private AssertionCheck signature(Assertion assertion, Client client) {
    Optional<ClientKeys> source = client.metadata().keys();
    if (source.isEmpty() || !client.metadata().authMethods().contains(AuthMethod.PRIVATE_KEY_JWT)) {
      return refused("not the client's method", client);
    }
    Optional<String> kid = assertion.parameter("kid");
    JWSAlgorithm algorithm = JWSAlgorithm.parse(assertion.parameter("alg").orElseThrow());
    KeyLookup lookup = keys.find(source.get(), kid);
    if (lookup instanceof KeyLookup.Later later) {
      return new AssertionCheck.Later(later.retryAfter());
    }
    boolean signed =
        lookup instanceof KeyLookup.Found found
            && CheckAssertion.isSignedFor(assertion, found.keys().verifiers(kid, algorithm));
    if (!signed) {
      return refused("not signed with a key of the client", client);
    }
    boolean first =
        used.use(
            client.id(), assertion.claim("jti").orElseThrow(), CheckAssertion.expiry(assertion));
    return first ? new AssertionCheck.Accepted(client) : refused("assertion used before", client);
  }

  private static AssertionCheck refused(String reason, Client client) {
    return new AssertionCheck.Refused(reason, Optional.of(client.id()));
  }

  /**
   * The issuer is what an assertion should name (draft-ietf-oauth-rfc7523bis); clients in the field
   * name endpoints (RFC 7523 section 3, RFC 9126 section 2).
   */
  private Set<String> audiences() {
    return Set.of(urls.issuer(), urls.at("/oauth/token"), urls.at("/oauth/par"));
  }
}
