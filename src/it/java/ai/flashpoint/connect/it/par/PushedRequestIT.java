package ai.flashpoint.connect.it.par;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.AuthorizationCase;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that the client leaves before it sends the browser (RFC 9126). */
@ExtendWith(Shared.class)
class PushedRequestIT extends AuthorizationCase {

  PushedRequestIT(Server server) {
    super(server);
  }

  @Test
  void pushedRequest_approved_leadsToTokens() {
    URI back = new Visitor(server).approve(byReference(pushed()), Person.ADA, Person.ACME);

    assertThat(assistant.redeemed(assistant.codeFrom(back, pkce)).access()).isNotEmpty();
  }

  @Test
  void PA01_reference_usedAgain_getsAPageAndNoRedirect() {
    String reference = pushed();
    new Visitor(server).open(byReference(reference));

    refused(byReference(reference));
  }

  @Test
  void PA01_reference_ofAnotherClient_getsAPageAndNoRedirect() {
    Assistant other = Assistant.registered(server, "Other");

    refused(other.address(Map.of("client_id", other.clientId(), "request_uri", pushed())));
  }

  @Test
  void PA01_reference_insideAPushedRequest_isInvalidRequest() {
    request.put("request_uri", pushed());

    Answer answer = push();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_request");
  }

  @Test
  void RU20_otherRedirectNextToTheReference_doesNotCount() {
    String evil = "https://evil.example/callback";
    String address =
        assistant.address(
            Map.of(
                "client_id",
                assistant.clientId(),
                "request_uri",
                pushed(),
                "redirect_uri",
                evil,
                "state",
                "another"));

    URI back = new Visitor(server).approve(address, Person.ADA, Person.ACME);

    assertThat(back.toString())
        .startsWith(assistant.redirectUri())
        .contains("state=the-state")
        .doesNotContain("evil.example");
  }

  @Test
  void spoiltRequest_pushed_isToldToTheClient() {
    request.put("scope", "\"");

    Answer answer = push();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_scope");
  }

  @Test
  void request_longerThanIsKept_is413() {
    String body = Wire.form(request) + "&unknown=" + "(".repeat(8_000);

    Answer answer = Http.post(server.at("/oauth/par"), "application/x-www-form-urlencoded", body);

    assertThat(answer.status()).as("%s", answer).isEqualTo(413);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_request");
  }

  private Answer push() {
    return Http.postForm(server.at("/oauth/par"), request);
  }

  private String pushed() {
    Answer answer = push();
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().required("request_uri").asText();
  }

  private String byReference(String reference) {
    return assistant.address(Map.of("client_id", assistant.clientId(), "request_uri", reference));
  }

  private void refused(String address) {
    Answer answer = new Visitor(server).get(address);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
  }
}
