package ai.flashpoint.connect.it.pkce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.ExchangeCase;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exchanges whose verifier does not prove the code. */
@ExtendWith(Shared.class)
class VerifierIT extends ExchangeCase {

  VerifierIT(Server server) {
    super(server);
  }

  @Test
  void PK04_noVerifier_isInvalidGrant() {
    exchange.remove("code_verifier");

    refused();
  }

  @Test
  void PK05_wrongVerifier_isInvalidGrant() {
    exchange.put("code_verifier", Assistant.newPkce().verifier());

    refused();
  }

  @Test
  void PK05_rightVerifierAfterAWrongOne_stillWorks() {
    exchange.put("code_verifier", Assistant.newPkce().verifier());
    refused();

    assertThat(Tokens.from(assistant.token(assistant.exchange(code))).access()).isNotEmpty();
  }

  @Test
  void PK05_rightVerifierAfterFiveWrongOnes_isInvalidGrant() {
    exchange.put("code_verifier", Assistant.newPkce().verifier());
    for (int i = 0; i < 5; i++) {
      refused();
    }

    exchange = assistant.exchange(code);
    refused();
  }

  @Test
  void PK06_challengeAsVerifier_isInvalidGrant() {
    exchange.put("code_verifier", code.pkce().challenge());

    refused();
  }

  @ParameterizedTest
  @ValueSource(ints = {42, 129})
  void PK07_verifierOfImpossibleLength_isInvalidGrant(int length) {
    exchange.put("code_verifier", "v".repeat(length));

    refused();
  }

  @Test
  void PK07_verifierWithForeignLetters_isInvalidGrant() {
    exchange.put("code_verifier", "\u00e9" + code.pkce().verifier());

    refused();
  }

  @Test
  void PK09_challengeCutOutOfTheSignInAddress_countsNevertheless() {
    Pkce pkce = Assistant.newPkce();
    Visitor browser = new Visitor(server);
    String login =
        browser.open(assistant.address(assistant.request(pkce))).address()
            + "&code_challenge=&code_challenge_method=plain";
    Answer picker = browser.signIn(browser.open(login), Person.ADA);
    URI back = browser.press(Form.with("Allow", picker).choose(Person.ACME), "Allow").location();
    exchange = assistant.exchange(assistant.codeFrom(back, pkce));
    exchange.remove("code_verifier");

    refused();
  }

  private void refused() {
    Answer answer = assistant.token(exchange);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
  }
}
