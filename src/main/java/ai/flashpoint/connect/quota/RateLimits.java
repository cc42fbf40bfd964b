package ai.flashpoint.connect.quota;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.Source;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * The limits of the authorization server, counted in this node's memory. Sources of the own network
 * pass: their address is a proxy's, and everybody's (see {@link Source#limited}).
 */
@ApplicationScoped
public class RateLimits {

  private static final Admission ALLOWED = new Admission.Allowed();

  @Inject LimitSettings settings;
  @Inject Clock clock;

  private Buckets refreshes;
  private Buckets tokenFailures;
  private Buckets authorizations;
  private Buckets registrations;
  private Buckets knownRegistrations;
  private Buckets introspections;
  private Buckets wallets;
  private Buckets walletNonces;

  @PostConstruct
  void start() {
    refreshes = new Buckets(settings.refresh(), clock);
    tokenFailures = new Buckets(settings.tokenFailures(), clock);
    authorizations = new Buckets(settings.authorize(), clock);
    registrations = new Buckets(settings.register(), clock);
    knownRegistrations = new Buckets(settings.registerKnown(), clock);
    introspections = new Buckets(settings.introspect(), clock);
    wallets = new Buckets(settings.wallet(), clock);
    walletNonces = new Buckets(settings.walletNonce(), clock);
  }

  /** A refresh of this session. */
  public Admission refresh(SessionId session, Source source) {
    return source.limited() ? refreshes.take(session.toString()) : ALLOWED;
  }

  /** A token request: refused when too many have failed. */
  public Admission token(String client, Source source) {
    return source.limited() ? tokenFailures.look(failureKey(client, source)) : ALLOWED;
  }

  /** A token request failed. */
  public void tokenFailed(String client, Source source) {
    if (source.limited()) {
      tokenFailures.take(failureKey(client, source));
    }
  }

  private static String failureKey(String client, Source source) {
    // A hash would not be shorter for most, and foreign text must not fill the memory
    return source.key() + " " + client.substring(0, Math.min(client.length(), 100));
  }

  /** An authorization request, by browser or pushed. */
  public Admission authorize(Source source) {
    return source.limited() ? authorizations.take(source.key()) : ALLOWED;
  }

  /** A registration that makes a new client. */
  public Admission register(Source source) {
    return source.limited() ? registrations.take(source.key()) : ALLOWED;
  }

  /** An introspection by this client, which proved who it is. */
  public Admission introspect(ClientId client) {
    return introspections.take(client.value());
  }

  /** A sign-in of a wallet; by source too, or strangers could use up somebody's. */
  public Admission wallet(String address, Source source) {
    return source.limited() ? wallets.take(source.key() + " " + address) : ALLOWED;
  }

  /** A nonce for a wallet. */
  public Admission walletNonce(Source source) {
    return source.limited() ? walletNonces.take(source.key()) : ALLOWED;
  }

  /** A registration of a product that is known already. */
  public Admission registerKnown(Source source) {
    return source.limited() ? knownRegistrations.take(source.key()) : ALLOWED;
  }
}
