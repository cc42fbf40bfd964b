package ai.flashpoint.connect.it.oauth;

import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A public OAuth client that registered itself, as desktop assistants do.
 *
 * @param redirectUri where the person's browser comes back to; nobody listens there
 */
public record Assistant(Server server, String clientId, String redirectUri) {

  /** Registers under this name, which also makes the redirect address its own. */
  public static Assistant registered(Server server, String name) {
    return registered(server, name, "http://127.0.0.1:4711/callback");
  }

  public static Assistant registered(Server server, String name, String redirectUri) {
    return registered(server, name, List.of(redirectUri));
  }

  /** With several redirect addresses, of which requests use the first. */
  public static Assistant registered(Server server, String name, List<String> redirectUris) {
    Answer answer = Http.postJson(server.at("/oauth/register"), registration(name, redirectUris));
    if (answer.status() != 201) {
      throw new AssertionError("not registered: " + answer);
    }
    return new Assistant(server, answer.json().required("client_id").asText(), redirectUris.get(0));
  }

  public static Map<String, Object> registration(String name, String redirectUri) {
    return registration(name, List.of(redirectUri));
  }

  public static Map<String, Object> registration(String name, List<String> redirectUris) {
    return Map.of(
        "client_name",
        name,
        "redirect_uris",
        redirectUris,
        "grant_types",
        List.of("authorization_code", "refresh_token"),
        "response_types",
        List.of("code"),
        "token_endpoint_auth_method",
        "none");
  }

  /** A correct authorization request, to be sent or spoilt. */
  public Map<String, String> request(Pkce pkce) {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("response_type", "code");
    request.put("client_id", clientId);
    request.put("redirect_uri", redirectUri);
    request.put("code_challenge", pkce.challenge());
    request.put("code_challenge_method", "S256");
    request.put("scope", "mcp");
    request.put("state", "the-state");
    request.put("resource", server.mcp());
    return request;
  }

  public String address(Map<String, String> request) {
    return server.at("/oauth/authorize") + "?" + Wire.form(request);
  }

  /** The whole way to a code, with the person's forms posted by a {@link Visitor}. */
  public Code authorized(Person person, String team) {
    return authorized(new Visitor(server), person, team);
  }

  public Code authorized(Visitor browser, Person person, String team) {
    Pkce pkce = Pkce.random();
    URI back = browser.approve(address(request(pkce)), person, team);
    return codeFrom(back, pkce);
  }

  public Code codeFrom(URI back, Pkce pkce) {
    String code = Wire.query(back).get("code");
    if (code == null) {
      throw new AssertionError("no code in " + back);
    }
    return new Code(code, pkce);
  }

  public static Pkce newPkce() {
    return Pkce.random();
  }

  /** A correct token request, to be sent or spoilt. */
  public Map<String, String> exchange(Code code) {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("grant_type", "authorization_code");
    request.put("code", code.value());
    request.put("code_verifier", code.pkce().verifier());
    request.put("redirect_uri", redirectUri);
    request.put("client_id", clientId);
    request.put("resource", server.mcp());
    return request;
  }

  public Map<String, String> refreshing(String refreshToken) {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("grant_type", "refresh_token");
    request.put("refresh_token", refreshToken);
    request.put("client_id", clientId);
    request.put("resource", server.mcp());
    return request;
  }

  public Answer token(Map<String, String> request) {
    return Http.postForm(server.at("/oauth/token"), request);
  }

  public Tokens redeemed(Code code) {
    return Tokens.from(token(exchange(code)));
  }

  public Tokens refreshed(String refreshToken) {
    return Tokens.from(token(refreshing(refreshToken)));
  }

  /** Registered, signed in and connected to one team. */
  public static Tokens connected(Server server, Person person, String team) {
    Assistant assistant = registered(server, "Test assistant");
    return assistant.redeemed(assistant.authorized(person, team));
  }

  /**
   * An authorization code, with what redeems it.
   *
   * @param pkce the proof key that the request was made with
   */
  public record Code(String value, Pkce pkce) {}
}
