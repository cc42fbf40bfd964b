package ai.flashpoint.connect.it.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.server.Wallets;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.session.wallet.TestWallet;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents that sign in with a wallet, and those that pretend to. */
@ExtendWith(Shared.class)
class WalletSignInIT {

  private final Server server;
  private final WalletSession trader;

  WalletSignInIT(Server server) {
    this.server = server;
    trader = of(Wallets.TRADER);
  }

  private WalletSession of(TestWallet wallet) {
    return new WalletSession(server, wallet);
  }

  private static void assertRefused(Answer answer, String error) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
  }

  /** Signs a changed message rightly. */
  private void assertRefused(UnaryOperator<String> change, String error) {
    String message = trader.message();
    String changed = change.apply(message);
    assertThat(changed).isNotEqualTo(message);
    assertRefused(trader.signed(changed), error);
  }

  private static UnaryOperator<String> replacing(String part, String other) {
    return message -> message.replaceFirst(part, other);
  }

  @Test
  void metadata_namesGrantTypeAndNonceEndpoint() {
    Answer metadata = Http.get(server.at("/.well-known/oauth-authorization-server"));

    assertThat(metadata.json().path("grant_types_supported").toString())
        .contains("urn:flashpoint:oauth:grant-type:wallet");
    assertThat(metadata.json().path("wallet_nonce_endpoint").asText())
        .isEqualTo(server.at("/oauth/wallet/nonce"));
  }

  @Test
  void nonce_isACompleteMessage() {
    Answer answer = trader.nonce(Map.of("chain_id", 1, "team", "acme-research"));

    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.json().path("expires_in").asInt()).isEqualTo(300);
    assertThat(answer.json().path("nonce").asText()).matches("[0-9a-f]{32}");
    assertThat(answer.json().path("message").asText())
        .contains("Nonce: " + answer.json().path("nonce").asText())
        .contains(Wallets.TRADER.address().checksummed())
        .contains("acme-research");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"address\":7}",
        "{\"address\":\"0x12\"}",
        "{\"address\":\"0x0000000000000000000000000000000000000001\",\"chain_id\":\"1\"}",
        "{\"address\":\"0x0000000000000000000000000000000000000001\",\"chain_id\":5}",
        "{\"address\":\"0x0000000000000000000000000000000000000001\",\"team\":\"A B\"}",
        "not JSON"
      })
  void nonce_otherBody_isInvalidRequest(String body) {
    assertRefused(
        Http.post(server.at("/oauth/wallet/nonce"), "application/json", body), "invalid_request");
  }

  @Test
  void token_isTheAgentsAndWithoutRefreshToken() {
    Answer answer = trader.token(Map.of("resource", server.mcp()));

    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(answer.json().has("refresh_token")).isFalse();
    ModernMcp mcp = new ModernMcp(server, answer.json().path("access_token").asText());
    assertThat(
            mcp.request("tools/call", Map.of("name", "whoami", "arguments", Map.of())).toString())
        .contains("Trader")
        .contains("Acme Research");
  }

  @Test
  void token_revokedByTheAgent_isWorthNothing() {
    String token = trader.token(Map.of()).json().path("access_token").asText();
    Http.postForm(server.at("/oauth/revoke"), Map.of("token", token, "client_id", "wallet"));

    assertThat(new ModernMcp(server, token).request("tools/list", Map.of()).status())
        .isEqualTo(401);
  }

  @Test
  void authorize_asTheWalletsClient_isRefusedOnAPage() {
    Answer answer =
        Http.get(
            server.at(
                "/oauth/authorize?response_type=code&client_id=wallet&redirect_uri=https://a.example/"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
  }

  @Test
  void WA01_messageTwice_isInvalidGrant() {
    String message = trader.message();

    assertThat(trader.signed(message).status()).isEqualTo(200);
    assertRefused(trader.signed(message), "invalid_grant");
  }

  @Test
  void WA02_nonceOfNobody_isInvalidGrant() {
    assertRefused(replacing("Nonce: .{8}", "Nonce: 00000000"), "invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0x", "0x00", "nonsense", "0xzz"})
  void WA04_malformedSignature_isRefused(String signature) {
    Answer answer = trader.send(trader.message(), signature, Map.of());

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isIn("invalid_request", "invalid_grant");
  }

  @Test
  void WA06_signedBySomebodyElse_isInvalidGrant() {
    String message = trader.message();

    assertRefused(trader.send(message, Wallets.STRANGER.sign(message), Map.of()), "invalid_grant");
  }

  @Test
  void WA07_anotherDomain_isInvalidGrant() {
    assertRefused(replacing("^[^ ]+ wants", "evil.example wants"), "invalid_grant");
  }

  @Test
  void WA08_anotherOriginsUri_isInvalidGrant() {
    assertRefused(replacing("URI: [^\n]+", "URI: https://evil.example/mcp"), "invalid_grant");
  }

  @Test
  void WA08_anotherChain_isInvalidGrant() {
    assertRefused(replacing("Chain ID: 1", "Chain ID: 5"), "invalid_grant");
  }

  @Test
  void WA09_issuedLongAgo_isInvalidGrant() {
    assertRefused(
        replacing("Issued At: [^\n]+", "Issued At: 2020-01-01T00:00:00Z"), "invalid_grant");
  }

  @Test
  void WA10_trailingLineFeed_isInvalidRequest() {
    assertRefused(message -> message + "\n", "invalid_request");
  }

  @Test
  void WA10_carriageReturns_areInvalidRequest() {
    assertRefused(message -> message.replace("\n", "\r\n"), "invalid_request");
  }

  @Test
  void WA11_hugeMessage_isTooLarge() {
    assertThat(trader.send("x".repeat(100_000), "0x00", Map.of()).status()).isEqualTo(413);
  }

  @Test
  void WA12_lowerCaseAddress_isAccepted() {
    String address = Wallets.TRADER.address().checksummed();
    String message = trader.message().replace(address, address.toLowerCase(Locale.ROOT));

    assertThat(trader.signed(message).status()).isEqualTo(200);
  }

  @Test
  void WA12_wrongChecksum_isRefused() {
    String address = Wallets.TRADER.address().checksummed();
    String swapped =
        "0x"
            + address
                .substring(2)
                .chars()
                .mapToObj(
                    c ->
                        String.valueOf(
                            (char)
                                (Character.isUpperCase(c)
                                    ? Character.toLowerCase(c)
                                    : Character.toUpperCase(c))))
                .reduce("", String::concat);

    assertRefused(message -> message.replace(address, swapped), "invalid_grant");
    assertRefused(trader.nonce(Map.of("address", swapped)), "invalid_request");
  }

  @Test
  void WA13_addressOfNobody_isAnsweredLikeABadSignature() {
    String message = trader.message();
    Answer bad = trader.send(message, Wallets.STRANGER.sign(message), Map.of());
    Answer nobody = of(Wallets.STRANGER).token(Map.of());

    assertThat(nobody.status()).isEqualTo(bad.status());
    assertThat(nobody.body()).isEqualTo(bad.body());
  }

  @Test
  void WA14_disabledAgent_isInvalidGrant() {
    assertRefused(of(Wallets.DISABLED).token(Map.of()), "invalid_grant");
  }

  @Test
  void WA15_twoTeamsAndNoneNamed_isInvalidRequestThatSaysSo() {
    Answer answer = of(Wallets.OF_TWO_TEAMS).token(Map.of());

    assertRefused(answer, "invalid_request");
    assertThat(answer.json().path("error_description").asText()).contains("team is required");
  }

  @Test
  void token_twoTeamsAndOneNamed_isOfThatTeam() {
    Answer answer = of(Wallets.OF_TWO_TEAMS).token(Map.of("team", "northwind"));

    ModernMcp mcp = new ModernMcp(server, answer.json().path("access_token").asText());
    assertThat(
            mcp.request("tools/call", Map.of("name", "whoami", "arguments", Map.of())).toString())
        .contains("Northwind Labs");
  }

  @Test
  void token_withAClientSecret_isInvalidRequest() {
    assertRefused(trader.token(Map.of("client_secret", "guessed")), "invalid_request");
  }

  @Test
  void WA16_teamWithoutTheAddress_isInvalidGrant() {
    assertRefused(trader.token(Map.of("team", "northwind")), "invalid_grant");
  }

  @Test
  void WA19_refreshing_isImpossible() {
    String access = trader.token(Map.of()).json().path("access_token").asText();
    Answer answer =
        Http.postForm(
            server.at("/oauth/token"),
            Map.of("grant_type", "refresh_token", "refresh_token", access, "client_id", "wallet"));

    assertRefused(answer, "invalid_grant");
  }

  @Test
  void WA21_signatureOfAContract_isInvalidGrant() {
    String erc6492 = "0x" + "ab".repeat(200) + "6492".repeat(16);

    assertRefused(trader.send(trader.message(), erc6492, Map.of()), "invalid_grant");
  }
}
