package ai.flashpoint.connect.session;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.client.WalletClient;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.session.wallet.CheckMessage;
import ai.flashpoint.connect.session.wallet.ContractWallet;
import ai.flashpoint.connect.session.wallet.EthereumAddress;
import ai.flashpoint.connect.session.wallet.RecoverSigner;
import ai.flashpoint.connect.session.wallet.SignInMessage;
import ai.flashpoint.connect.session.wallet.WalletSettings;
import ai.flashpoint.connect.session.wallet.WalletSignature;
import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Signs an agent in by a message that its wallet signed. The nonce is used up first, so that of
 * twenty parallel tries with one message one can succeed; whoever does not know the nonce cannot
 * use it up.
 */
@ApplicationScoped
public class WalletSignIn {

  private static final Logger LOG = System.getLogger(WalletSignIn.class.getName());

  @Inject Clock clock;
  @Inject PublicUrls urls;
  @Inject WalletSettings settings;
  @Inject WalletNonces nonces;
  @Inject Directory directory;
  @Inject Clients clients;
  @Inject ServiceSessions sessions;
  @Inject Instance<ContractWallet> contracts;

  /** What came of it. */
  public sealed interface Outcome {

    /** The token endpoint's answer. */
    record Answered(TokenOutcome outcome) implements Outcome {}

    /** The signature is right, and the address serves several teams: one has to be named. */
    record TeamNeeded() implements Outcome {}
  }

  /**
   * A token for the agent whose wallet signed.
   *
   * @param signature as sent: {@code 0x} and 65 bytes in hex, or what a contract understands
   * @param teamSlug the team that is meant; the one that the nonce was asked for counts too
   * @param scope granted scope values, separated by spaces
   */
  public Outcome token(
      SignInMessage message, String signature, Optional<String> teamSlug, String scope) {
    Optional<WalletNonceEntity> nonce = nonces.take(message.nonce());
    EthereumAddress address = EthereumAddress.parse(message.address()).orElse(null);
    Optional<String> problem = check().problem(message, clock.instant());
    if (nonce.isEmpty() || address == null || problem.isPresent()) {
      return refused(
          problem.orElse(address == null ? "checksum of the address" : "nonce unknown or used"));
    }
    if (!nonce.get().isFor(address)) {
      return refused("nonce of another address");
    }
    // Always looked up and always verified, so that neither time nor text tells what was wrong
    List<Agent> agents = directory.agentsOf(address.hex());
    if (!signed(message, address, signature)) {
      return refused("signature");
    }
    Optional<String> asked = teamSlug.or(nonce.get()::teamSlug);
    if (teamSlug.isPresent() && !nonce.get().teamSlug().or(() -> teamSlug).equals(teamSlug)) {
      return refused("another team than the nonce's");
    }
    List<Agent> meant =
        asked
            .map(slug -> agents.stream().filter(agent -> isOf(agent, slug)).toList())
            .orElse(agents);
    if (meant.size() > 1) {
      return new Outcome.TeamNeeded();
    }
    Optional<Client> client = clients.recall(WalletClient.ID).filter(known -> !known.blocked());
    if (meant.isEmpty() || client.isEmpty()) {
      return refused(client.isEmpty() ? "wallet sign-in is blocked" : "no agent has this address");
    }
    return new Outcome.Answered(
        sessions.token(client.get(), meant.get(0), Optional.of(address.hex()), scope));
  }

  private CheckMessage check() {
    return new CheckMessage(
        URI.create(urls.issuer()).getRawAuthority(),
        Set.of(urls.resource(), urls.at("/oauth/token")),
        settings.chains());
  }

  private boolean signed(SignInMessage message, EthereumAddress address, String signature) {
    return WalletSignature.parse(signature)
            .flatMap(parsed -> RecoverSigner.of(message.text(), parsed))
            .filter(address::equals)
            .isPresent()
        || contracts.stream().anyMatch(contract -> accepts(contract, message, address, signature));
  }

  private static boolean accepts(
      ContractWallet contract, SignInMessage message, EthereumAddress address, String signature) {
    try {
      return contract.accepts(
          address, Long.parseLong(message.chainId()), message.text(), signature);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A contract wallet cannot be asked", e);
      return false;
    }
  }

  private boolean isOf(Agent agent, String slug) {
    return directory.team(agent.team()).filter(team -> team.slug().equals(slug)).isPresent();
  }

  private static Outcome refused(String reason) {
    return new Outcome.Answered(new TokenOutcome.InvalidGrant("wallet: " + reason));
  }
}
