package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Registration bodies of any shape are read or refused, and nothing else. */
class RegistrationPropertiesTest {

  private static final List<String> MEMBERS =
      List.of(
          "redirect_uris",
          "client_name",
          "grant_types",
          "response_types",
          "token_endpoint_auth_method",
          "jwks",
          "jwks_uri",
          "logo_uri",
          "client_uri",
          "contacts",
          "scope",
          "x");
  private static final List<String> WORDS =
      List.of(
          "",
          "http://127.0.0.1:1/cb",
          "https://a.example/cb",
          "cursor://x",
          "javascript:1",
          "authorization_code",
          "refresh_token",
          "code",
          "none",
          "client_secret_basic",
          "private_key_jwt",
          "keys",
          "kty",
          "RSA",
          "EC");

  private static Arbitrary<Object> scalars() {
    return Arbitraries.oneOf(
        Arbitraries.of(WORDS).map(word -> (Object) word),
        Arbitraries.strings().ofMaxLength(20).map(text -> (Object) text),
        Arbitraries.of(true, 0, -1, 1.5e300, Long.MIN_VALUE),
        Arbitraries.just((Object) null).injectNull(0.5));
  }

  private static Arbitrary<Object> values(int depth) {
    if (depth == 0) {
      return scalars();
    }
    Arbitrary<Object> inner = Arbitraries.lazy(() -> values(depth - 1));
    Arbitrary<String> names =
        Arbitraries.oneOf(Arbitraries.of(MEMBERS), Arbitraries.of(WORDS), Arbitraries.strings());
    return Arbitraries.oneOf(
        scalars(),
        inner.list().ofMaxSize(12).map(list -> (Object) list),
        Arbitraries.maps(names, inner).ofMaxSize(4).map(map -> (Object) map));
  }

  /** A sound body with some of its members replaced. */
  @Provide
  Arbitrary<Map<String, Object>> bodies() {
    return Combinators.combine(
            Arbitraries.maps(Arbitraries.of(MEMBERS), values(3)).ofMaxSize(6),
            Arbitraries.of(true, false))
        .as(
            (members, sound) -> {
              if (sound) {
                members.putIfAbsent("redirect_uris", List.of("https://a.example/cb"));
              }
              return members;
            });
  }

  @Provide
  Arbitrary<Object> anything() {
    return values(3);
  }

  private static void read(Object value) {
    try {
      JsonNode body = Json.read(Json.mapper().writeValueAsBytes(value));
      ClientMetadata metadata = RegistrationRequest.read(body);
      assertThat(metadata.redirectUris()).isNotEmpty();
      assertThat(metadata.authMethods()).isNotEmpty();
      assertThat(metadata.grantTypes()).contains("authorization_code");
    } catch (RegistrationRefused refused) {
      assertThat(refused).hasMessageMatching("[\\x20-\\x7e&&[^\"\\\\]]+");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Property
  void read_membersOfAnyShape_areTakenOrRefused(@ForAll("bodies") Map<String, Object> body) {
    read(body);
  }

  @Property
  void read_anyJson_isTakenOrRefused(@ForAll("anything") Object value) {
    read(value);
  }

  @Property
  void json_ofAnyBytes_isOneValueOrRefused(@ForAll byte[] bytes) {
    assertThatCode(() -> readOrRefuse(bytes)).doesNotThrowAnyException();
  }

  @Property
  void json_nearlyJson_isOneValueOrRefused(@ForAll("bodies") Map<String, Object> body) {
    String text = new String(Json.write(body), StandardCharsets.UTF_8);
    byte[] cut = text.substring(0, text.length() - 1).getBytes(StandardCharsets.UTF_8);

    assertThatCode(() -> readOrRefuse(cut)).doesNotThrowAnyException();
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      assertThat(Json.read(bytes)).isNotNull();
    } catch (JsonProcessingException refused) {
      assertThat(refused).isNotNull();
    }
  }
}
