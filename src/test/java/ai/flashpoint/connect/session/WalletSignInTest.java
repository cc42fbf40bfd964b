package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.session.wallet.EthereumAddress;
import ai.flashpoint.connect.session.wallet.ReadMessage;
import ai.flashpoint.connect.session.wallet.TestWallet;
import ai.flashpoint.connect.session.wallet.WalletSettings;
import ai.flashpoint.connect.testing.NoBeans;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WalletSignInTest {

  private static final TestWallet WALLET = TestWallet.of("a1");
  private static final TestWallet STRANGER = TestWallet.of("a2");
  private static final String AGENT =
      "{'agents':[{'team':'%s','name':'Night','wallet':%s,'disabled':%s}]}";

  private final SessionWorld world = new SessionWorld();
  private final WalletNonces nonces = new WalletNonces();
  private final WalletSignIn signIn = new WalletSignIn();

  @BeforeEach
  void begin() {
    nonces.entities = world.database.entities();
    nonces.clock = world.clock;
    nonces.urls = SessionWorld.URLS;
    signIn.clock = world.clock;
    signIn.urls = SessionWorld.URLS;
    signIn.settings = new WalletSettings(true, Set.of("1"));
    signIn.nonces = nonces;
    signIn.directory = world.directory;
    signIn.clients = world.clients;
    signIn.sessions = world.services;
    signIn.contracts = new NoBeans<>();
    importing("acme", quoted(WALLET.address()), false);
  }

  private void importing(String team, String wallet, boolean disabled) {
    world.importing(AGENT.formatted(team, wallet, disabled));
  }

  private static String quoted(EthereumAddress address) {
    return "'" + address.hex() + "'";
  }

  private String message(TestWallet wallet, Optional<String> team) {
    return world.in(() -> nonces.issue(wallet.address(), "1", team)).message();
  }

  private String message() {
    return message(WALLET, Optional.empty());
  }

  private WalletSignIn.Outcome send(String text, String signature, Optional<String> team) {
    return world.in(() -> signIn.token(ReadMessage.of(text).orElseThrow(), signature, team, "mcp"));
  }

  private TokenOutcome answer(String text, TestWallet signer, Optional<String> team) {
    return ((WalletSignIn.Outcome.Answered) send(text, signer.sign(text), team)).outcome();
  }

  private TokenOutcome answer(String text) {
    return answer(text, WALLET, Optional.empty());
  }

  private static TokenOutcome.Issued issued(TokenOutcome outcome) {
    assertThat(outcome).isInstanceOf(TokenOutcome.Issued.class);
    return (TokenOutcome.Issued) outcome;
  }

  private TokenCheck.Valid token(TokenOutcome outcome) {
    return (TokenCheck.Valid) world.accessTokens.check(issued(outcome).accessToken().reveal());
  }

  @Test
  void signIn_ownMessage_isTheAgentsWithoutRefreshToken() {
    TokenOutcome.Issued issued = issued(answer(message()));

    assertThat(issued.refreshToken()).isEmpty();
    assertThat(token(issued).subject()).isEqualTo(world.database.value("select id from agents"));
    assertThat(world.standing(issued.accessToken())).isInstanceOf(Standing.OfAgent.class);
  }

  @Test
  void signIn_again_isOfTheSameSession() {
    answer(message());
    answer(message());

    assertThat(world.database.count("sessions")).isEqualTo(1);
  }

  @Test
  void statement_namesAddressAndTeam() {
    assertThat(message(WALLET, Optional.of("acme")))
        .contains(
            "\nSign in to Flashpoint Connect as the agent " + WALLET + " of the team acme.\n");
  }

  @Test
  void WA01_secondUse_isRefused() {
    String message = message();
    answer(message);

    assertThat(answer(message)).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void WA01_useAfterAWrongSignature_isRefused() {
    String message = message();
    answer(message, STRANGER, Optional.empty());

    assertThat(answer(message)).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void WA02_nonceOfNobody_isRefused() {
    String message = message().replaceFirst("Nonce: .{8}", "Nonce: 00000000");

    assertThat(answer(message)).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void WA02_expiredNonce_isRefused() {
    String message = message();
    world.clock.advance(WalletNonces.LIFE.plus(Duration.ofSeconds(1)));

    assertThat(answer(message)).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void WA02_nonceOfAnotherAddress_isRefused() {
    String message =
        message(STRANGER, Optional.empty())
            .replace(STRANGER.address().checksummed(), WALLET.address().checksummed());

    assertThat(answer(message)).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void WA06_addressOfSomebodyElse_isRefused() {
    assertThat(answer(message(), STRANGER, Optional.empty()))
        .isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void WA13_addressOfNoAgent_isRefused() {
    assertThat(answer(message(STRANGER, Optional.empty()), STRANGER, Optional.empty()))
        .isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void WA14_disabledAgent_isRefused() {
    importing("acme", quoted(WALLET.address()), true);

    assertThat(answer(message())).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void WA15_severalTeamsAndNoneNamed_needsATeam() {
    importing("globex", quoted(WALLET.address()), false);
    String message = message();

    assertThat(send(message, WALLET.sign(message), Optional.empty()))
        .isInstanceOf(WalletSignIn.Outcome.TeamNeeded.class);
  }

  @Test
  void signIn_severalTeamsAndOneNamed_isOfThatTeam() {
    importing("globex", quoted(WALLET.address()), false);

    assertThat(token(answer(message(), WALLET, Optional.of("globex"))).team())
        .isEqualTo(world.globex);
  }

  @Test
  void signIn_teamOfTheNonce_counts() {
    importing("globex", quoted(WALLET.address()), false);

    assertThat(token(answer(message(WALLET, Optional.of("globex")))).team())
        .isEqualTo(world.globex);
  }

  @Test
  void signIn_anotherTeamThanTheNonces_isRefused() {
    importing("globex", quoted(WALLET.address()), false);

    assertThat(answer(message(WALLET, Optional.of("acme")), WALLET, Optional.of("globex")))
        .isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void WA16_teamWithoutLink_isRefused() {
    assertThat(answer(message(), WALLET, Optional.of("globex")))
        .isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void WA20_unlinkedAddress_endsItsSessions() {
    TokenOutcome.Issued issued = issued(answer(message()));
    importing("acme", quoted(STRANGER.address()), false);

    assertThat(world.standing(issued.accessToken())).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void WA20_unlinkedAddressThatNobodyTold_isNoticedAllTheSame() {
    TokenOutcome.Issued issued = issued(answer(message()));
    world.database.execute("update agents set wallet = null");

    assertThat(world.standing(issued.accessToken())).isInstanceOf(Standing.Ended.class);
  }
}
