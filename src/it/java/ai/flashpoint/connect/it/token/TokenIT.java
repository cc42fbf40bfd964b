package ai.flashpoint.connect.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.ExchangeCase;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exchanging a code for tokens. */
@ExtendWith(Shared.class)
class TokenIT extends ExchangeCase {

  TokenIT(Server server) {
    super(server);
  }

  @Test
  void TK14_freshCode_answersBothTokensAsNumbersAndWithoutNulls() {
    Answer answer = assistant.token(exchange);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.mediaType()).isEqualTo("application/json");
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
    assertThat(answer.json().path("expires_in").isInt()).isTrue();
    assertThat(answer.json().path("expires_in").asInt()).isEqualTo(86_400);
    assertThat(answer.json().path("scope").asText()).isEqualTo("mcp");
    assertThat(answer.json()).noneMatch(JsonNode::isNull);
  }

  @Test
  void accessToken_issued_isAnAccessTokenOfRfc9068ForThisResource() {
    String[] parts = Tokens.from(assistant.token(exchange)).access().split("\\.", 3);
    JsonNode header = decoded(parts[0]);
    JsonNode claims = decoded(parts[1]);

    assertThat(header.path("typ").asText()).isEqualTo("at+jwt");
    assertThat(header.path("alg").asText()).isEqualTo("RS256");
    assertThat(claims.path("iss").asText()).isEqualTo(server.origin());
    assertThat(claims.path("client_id").asText()).isEqualTo(assistant.clientId());
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(86_400);
    assertThat(claims.toString()).contains("\"" + server.mcp() + "\"");
    assertThat(claims.fieldNames()).toIterable().contains("sub", "jti", "team_id", "sid");
  }

  @ParameterizedTest
  @CsvSource({
    "code, never-issued, invalid_grant",
    "code, , invalid_request",
    "redirect_uri, http://127.0.0.1:4711/other, invalid_grant",
    "code_verifier, , invalid_grant",
    "grant_type, password, unsupported_grant_type",
    "grant_type, , invalid_request"
  })
  void spoiltExchange_asked_isRefused(String parameter, String value, String error) {
    if (value == null) {
      exchange.remove(parameter);
    } else {
      exchange.put(parameter, value);
    }

    refused(assistant.token(exchange), 400, error);
  }

  @Test
  void exchange_withAnotherVerifier_isRefused() {
    exchange.put("code_verifier", Assistant.newPkce().verifier());

    refused(assistant.token(exchange), 400, "invalid_grant");
  }

  @Test
  void exchange_byAnUnknownClient_saysInvalidClient() {
    exchange.put("client_id", "nobody");

    refused(assistant.token(exchange), 401, "invalid_client");
  }

  @Test
  void CO03_codeOfAnotherClient_isRefusedAndStaysUsable() {
    Assistant other = Assistant.registered(server, "Other", "http://127.0.0.1:4712/another");
    Map<String, String> foreign = new LinkedHashMap<>(exchange);
    foreign.put("client_id", other.clientId());

    refused(assistant.token(foreign), 400, "invalid_grant");

    assertThat(assistant.redeemed(code).access()).isNotEmpty();
  }

  @Test
  void CO02_replayWithAWrongVerifier_leavesTheFirstSessionAlone() {
    ModernMcp mcp = new ModernMcp(server, assistant.redeemed(code).access());
    exchange.put("code_verifier", Assistant.newPkce().verifier());

    refused(assistant.token(exchange), 400, "invalid_grant");

    assertThat(mcp.request("tools/list", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void CO06_codeInjectedIntoAnotherSession_isRefused() {
    Assistant.Code attackers = assistant.authorized(Person.BOB, Person.NORTHWIND);
    Map<String, String> injected = assistant.exchange(attackers);
    injected.put("code", code.value());

    refused(assistant.token(injected), 400, "invalid_grant");

    assertThat(assistant.redeemed(code).access()).isNotEmpty();
  }

  @Test
  void CO07_codeAsRefreshToken_isRefused() {
    refused(assistant.token(assistant.refreshing(code.value())), 400, "invalid_grant");
  }

  @Test
  void CO07_otherTokensAsCode_areRefused() {
    Tokens tokens = assistant.redeemed(code);
    for (String token : List.of(tokens.refresh(), tokens.access())) {
      exchange.put("code", token);
      refused(assistant.token(exchange), 400, "invalid_grant");
    }
  }

  @Test
  void CO07_accessTokenAsRefreshToken_isRefused() {
    String access = assistant.redeemed(code).access();

    refused(assistant.token(assistant.refreshing(access)), 400, "invalid_grant");
  }

  @Test
  void CO08_codeSpelledDifferently_isRefused() {
    String value = code.value();
    String otherCase =
        value.equals(value.toLowerCase(Locale.ROOT))
            ? value.toUpperCase(Locale.ROOT)
            : value.toLowerCase(Locale.ROOT);
    for (String spelled : List.of(otherCase, value + " ", " " + value, "%25" + value)) {
      exchange.put("code", spelled);
      refused(assistant.token(exchange), 400, "invalid_grant");
    }
  }

  @Test
  void CO09_twoCodes_areRefused() {
    String body = Wire.form(exchange) + "&code=" + code.value();

    refused(
        Http.post(server.at("/oauth/token"), "application/x-www-form-urlencoded", body),
        400,
        "invalid_request");
  }

  @Test
  void CO11_anotherResource_isRefused() {
    exchange.put("resource", "https://other.example/mcp");

    refused(assistant.token(exchange), 400, "invalid_target");
  }

  @Test
  void CO01_codeUsedTwice_isRefusedAndEndsTheSessionOfTheFirst() {
    Tokens first = assistant.redeemed(code);
    ModernMcp mcp = new ModernMcp(server, first.access());
    assertThat(mcp.request("tools/list", Map.of()).status()).isEqualTo(200);

    refused(assistant.token(exchange), 400, "invalid_grant");

    assertThat(mcp.request("tools/list", Map.of()).status()).isEqualTo(401);
    refused(assistant.token(assistant.refreshing(first.refresh())), 400, "invalid_grant");
  }

  @Test
  void TK01_parametersInTheAddress_areRefused() {
    Answer answer = Http.postForm(server.at("/oauth/token") + "?" + Wire.form(exchange), Map.of());

    assertThat(answer.status()).isBetween(400, 401);
    assertThat(answer.json().has("access_token")).isFalse();
  }

  @Test
  void TK01_jsonBody_isRefused() {
    refused(Http.postJson(server.at("/oauth/token"), exchange), 400, "invalid_request");
  }

  private static void refused(Answer answer, int status, String error) {
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(status);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
  }

  private static JsonNode decoded(String part) {
    return Wire.read(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }
}
