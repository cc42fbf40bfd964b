package ai.flashpoint.connect.client;

import static ai.flashpoint.connect.client.RegistrationRefused.Code.INVALID_CLIENT_METADATA;
import static ai.flashpoint.connect.client.RegistrationRefused.Code.INVALID_REDIRECT_URI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRequestTest {

  private static final String URIS = "'redirect_uris':['https://a.example/cb']";

  private static ClientMetadata read(String json) {
    try {
      return RegistrationRequest.read(
          Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void assertRefused(String json, RegistrationRefused.Code code) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            RegistrationRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void read_cursorsTriple_keepsAllThree() {
    ClientMetadata metadata =
        read(
            "{'client_name':'Cursor','redirect_uris':["
                + "'cursor://anysphere.cursor-mcp/oauth/callback',"
                + "'https://www.cursor.com/agents/mcp/oauth/callback','http://localhost:8787/callback'],"
                + "'grant_types':['authorization_code','refresh_token'],'response_types':['code'],"
                + "'token_endpoint_auth_method':'none'}");
    assertThat(metadata.redirectUris())
        .containsExactly(
            "cursor://anysphere.cursor-mcp/oauth/callback",
            "https://www.cursor.com/agents/mcp/oauth/callback",
            "http://localhost:8787/callback");
    assertThat(metadata.authMethod()).isEqualTo(AuthMethod.NONE);
    assertThat(metadata.name()).isEqualTo("Cursor");
  }

  @Test
  void read_unsupportedSchemeBesideAUsableOne_isLeftOut() {
    assertThat(read("{'redirect_uris':['myapp://cb','https://a.example/cb']}").redirectUris())
        .containsExactly("https://a.example/cb");
  }

  @Test
  void read_onlyUnsupportedSchemes_isRefused() {
    assertRefused("{'redirect_uris':['myapp://cb']}", INVALID_REDIRECT_URI);
  }

  @Test
  void read_dangerousUriBesideAUsableOne_isRefused() {
    assertRefused(
        "{'redirect_uris':['https://a.example/cb','javascript:alert(1)']}", INVALID_REDIRECT_URI);
  }

  @Test
  void read_sameUriTwice_isKeptOnce() {
    assertThat(
            read("{'redirect_uris':['https://a.example/cb','https://a.example/cb']}")
                .redirectUris())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'redirect_uris':null}",
        "{'redirect_uris':''}",
        "{'redirect_uris':[]}",
        "{'redirect_uris':['']}",
        "{'redirect_uris':'https://a.example/cb'}",
        "{'redirect_uris':{'a':'https://a.example/cb'}}",
        "{'redirect_uris':[7]}",
        "{'redirect_uris':[null]}",
        "{'redirect_uris':[['https://a.example/cb']]}",
        "{'redirect_uris':7}"
      })
  void read_noUsableRedirectUris_isRefused(String json) {
    assertRefused(json, INVALID_REDIRECT_URI);
  }

  @Test
  void read_elevenRedirectUris_isRefused() {
    String uris = "'https://a.example/cb',".repeat(10) + "'https://a.example/cb'";
    assertRefused("{'redirect_uris':[" + uris + "]}", INVALID_REDIRECT_URI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "'x'", "null", "7"})
  void read_notAnObject_isRefused(String json) {
    assertRefused(json, INVALID_CLIENT_METADATA);
  }

  @Test
  void read_bareMinimum_getsTheDefaults() {
    ClientMetadata metadata = read("{" + URIS + "}");
    assertThat(metadata.authMethod()).isEqualTo(AuthMethod.CLIENT_SECRET_BASIC);
    assertThat(metadata.grantTypes()).containsExactly("authorization_code", "refresh_token");
    assertThat(metadata.name()).isEqualTo("a.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''"})
  void read_optionalMembersNullOrEmpty_countAsAbsent(String nothing) {
    ClientMetadata metadata =
        read(
            "{%2$s,'client_name':%1$s,'client_uri':%1$s,'logo_uri':%1$s,'grant_types':%1$s,'response_types':%1$s,'token_endpoint_auth_method':%1$s,'scope':%1$s}"
                .formatted(nothing, URIS));
    assertThat(metadata).isEqualTo(read("{" + URIS + "}"));
  }

  @Test
  void read_unknownMembers_areIgnored() {
    assertThat(
            read(
                "{"
                    + URIS
                    + ",'client_id':'mine','resource':'x','application_type':'other','contacts':[1],'software_id':{}}"))
        .isEqualTo(read("{" + URIS + "}"));
  }

  @ParameterizedTest
  @CsvSource({
    "none,NONE",
    "client_secret_basic,CLIENT_SECRET_BASIC",
    "client_secret_post,CLIENT_SECRET_POST"
  })
  void read_authMethod_isKept(String wire, AuthMethod method) {
    assertThat(read("{" + URIS + ",'token_endpoint_auth_method':'" + wire + "'}").authMethod())
        .isEqualTo(method);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'self_signed_tls_client_auth'", "'foo'", "'None'", "7", "[]", "{}"})
  void read_unknownAuthMethod_isRefused(String method) {
    assertRefused(
        "{" + URIS + ",'token_endpoint_auth_method':" + method + "}", INVALID_CLIENT_METADATA);
  }

  @Test
  void read_unknownGrantTypes_areLeftOut() {
    assertThat(
            read("{"
                    + URIS
                    + ",'grant_types':['authorization_code','urn:ietf:params:oauth:grant-type:jwt-bearer']}")
                .grantTypes())
        .containsExactly("authorization_code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"['refresh_token']", "['implicit']", "['client_credentials']"})
  void read_withoutTheCodeGrant_isRefused(String grants) {
    assertRefused("{" + URIS + ",'grant_types':" + grants + "}", INVALID_CLIENT_METADATA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[7]", "'authorization_code'", "{'a':'authorization_code'}", "true"})
  void read_grantTypesOfWrongType_isRefused(String grants) {
    assertRefused("{" + URIS + ",'grant_types':" + grants + "}", INVALID_CLIENT_METADATA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"['token']", "['id_token']", "[7]", "'code'"})
  void read_responseTypesWithoutCode_isRefused(String types) {
    assertRefused("{" + URIS + ",'response_types':" + types + "}", INVALID_CLIENT_METADATA);
  }

  @Test
  void read_responseTypesWithMoreThanCode_areAccepted() {
    assertThat(read("{" + URIS + ",'response_types':['code','token']}")).isNotNull();
  }

  @Test
  void read_nameOfWrongType_fallsBackToTheHost() {
    assertThat(read("{" + URIS + ",'client_name':7}").name()).isEqualTo("a.example");
  }

  @Test
  void read_nameOfNothingVisible_fallsBackToTheHost() {
    assertThat(read("{" + URIS + ",'client_name':'\\u202e \\u200b'}").name())
        .isEqualTo("a.example");
  }

  @Test
  void read_namelessClientWithALongHost_getsAShortName() {
    String host = "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + ".example";
    assertThat(read("{'redirect_uris':['https://" + host + "/cb']}").name()).hasSize(60);
  }

  @Test
  void read_namelessClientOfThisComputer_isNamedByWhereItLeads() {
    assertThat(
            List.of(
                read("{'redirect_uris':['http://localhost:1/cb']}").name(),
                read("{'redirect_uris':['cursor://x/cb']}").name()))
        .containsExactly("localhost", "cursor://");
  }
}
