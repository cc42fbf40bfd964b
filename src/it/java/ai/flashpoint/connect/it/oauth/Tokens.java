package ai.flashpoint.connect.it.oauth;

import ai.flashpoint.connect.it.wire.Answer;
import com.fasterxml.jackson.databind.JsonNode;

/** A successful token answer (RFC 6749 section 5.1). */
public record Tokens(String access, String refresh) {

  public static Tokens from(Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("no tokens: " + answer);
    }
    JsonNode json = answer.json();
    return new Tokens(
        json.required("access_token").asText(), json.required("refresh_token").asText());
  }
}
