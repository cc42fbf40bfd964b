package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A client assertion (RFC 7523 section 3) taken apart; nothing of it is believed yet. Header and
 * claims are read by our own strict rules, so that no member can stand there twice.
 */
record Assertion(JsonNode header, JsonNode claims, JWSObject signed) {

  private static final int LONGEST = 8192;
  private static final int LONGEST_ID = 2048;

  // The library's parser is lenient: it would read one assertion in endlessly many spellings
  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  /** The library throws whatever comes to it on hostile input. */
  @SuppressWarnings("CatchingUnchecked")
  static Optional<Assertion> read(String text) {
    if (text.length() > LONGEST || !COMPACT.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] parts = text.split("\\.", 3);
    try {
      JsonNode header = Json.read(new Base64URL(parts[0]).decode());
      JsonNode claims = Json.read(new Base64URL(parts[1]).decode());
      return header.isObject() && claims.isObject()
          ? Optional.of(new Assertion(header, claims, JWSObject.parse(text)))
          : Optional.empty();
    } catch (JsonProcessingException | ParseException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Whom it claims to come from. */
  Optional<ClientId> client() {
    return claim("sub").filter(id -> id.length() <= LONGEST_ID).map(ClientId::new);
  }

  /** A claim that is text and not empty. */
  Optional<String> claim(String name) {
    return text(claims, name);
  }

  /** A header parameter that is text and not empty. */
  Optional<String> parameter(String name) {
    return text(header, name);
  }

  private static Optional<String> text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isTextual() && !value.textValue().isEmpty()
        ? Optional.of(value.textValue())
        : Optional.empty();
  }
}
