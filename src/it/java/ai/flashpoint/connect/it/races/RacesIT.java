package ai.flashpoint.connect.it.races;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.server.Wallets;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.AtOnce;
import ai.flashpoint.connect.it.wire.Http;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same thing at the same moment, on every database that is supported. */
@ExtendWith(Shared.class)
class RacesIT {

  private final Server server;

  RacesIT(Server server) {
    this.server = server;
  }

  @Test
  void CO05_twentyExchangesOfOneCodeAtOnce_oneSucceeds() {
    Assistant assistant = Assistant.registered(server, "Exchanging twenty times");
    Map<String, String> request = assistant.exchange(assistant.authorized(Person.ADA, Person.ACME));

    List<Integer> statuses = AtOnce.times(20, () -> assistant.token(request).status());

    assertThat(statuses).containsOnlyOnce(200).filteredOn(status -> status == 400).hasSize(19);
  }

  @Test
  void WA01_twentySignInsWithOneNonceAtOnce_oneSucceeds() {
    String nonce =
        Http.postJson(
                server.at("/oauth/wallet/nonce"),
                Map.of("address", Wallets.TRADER.address().checksummed()))
            .json()
            .path("message")
            .asText();
    Map<String, String> form =
        Map.of(
            "grant_type",
            "urn:flashpoint:oauth:grant-type:wallet",
            "message",
            nonce,
            "signature",
            Wallets.TRADER.sign(nonce));

    List<Integer> statuses =
        AtOnce.times(20, () -> Http.postForm(server.at("/oauth/token"), form).status());

    assertThat(statuses).containsOnlyOnce(200).filteredOn(status -> status == 400).hasSize(19);
  }

  @Test
  void RF03_tenRefreshesOfOneTokenAtOnce_answerOneSuccessor() {
    Assistant assistant = Assistant.registered(server, "Refreshing ten times");
    Tokens tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));

    List<String> successors =
        AtOnce.times(10, () -> assistant.refreshed(tokens.refresh()).refresh());

    assertThat(successors).hasSize(10).containsOnly(successors.get(0));
  }

  @RepeatedTest(3)
  void revocation_duringRefreshes_leavesNoLivingSession() {
    Assistant assistant = Assistant.registered(server, "Revoked while refreshing");
    Tokens tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));

    AtomicInteger turn = new AtomicInteger();
    List<Answer> answers =
        AtOnce.times(
            8,
            () ->
                turn.getAndIncrement() % 4 == 3
                    ? revoke(assistant, tokens.refresh())
                    : assistant.token(assistant.refreshing(tokens.refresh())));

    assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 400);
    answers.stream()
        .filter(answer -> answer.body().contains("access_token"))
        .map(Tokens::from)
        .forEach(
            issued -> {
              assertThat(status(issued.access())).isEqualTo(401);
              assertThat(assistant.token(assistant.refreshing(issued.refresh())).status())
                  .isEqualTo(400);
            });
    assertThat(status(tokens.access())).isEqualTo(401);
  }

  private Answer revoke(Assistant assistant, String token) {
    return Http.postForm(
        server.at("/oauth/revoke"), Map.of("token", token, "client_id", assistant.clientId()));
  }

  private int status(String bearer) {
    return new ModernMcp(server, bearer).request("tools/list", Map.of()).status();
  }
}
