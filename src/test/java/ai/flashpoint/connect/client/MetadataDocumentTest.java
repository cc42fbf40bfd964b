package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataDocumentTest {

  private static final String ADDRESS = "https://docs.example/client.json";
  private static final String KEY =
      "{'kty':'EC','crv':'P-256','kid':'a','x':'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',"
          + "'y':'4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM'";

  /** A document with these members beside the address; single quotes stand for double ones. */
  private static ClientMetadata with(String members) {
    return read("{'client_id':'" + ADDRESS + "'" + (members.isEmpty() ? "" : "," + members) + "}");
  }

  private static ClientMetadata read(String json) {
    return MetadataDocument.read(
        DocumentAddress.of(ADDRESS), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static String good(String members) {
    return "'client_name':'Docs','redirect_uris':['https://docs.example/cb']"
        + (members.isEmpty() ? "" : "," + members);
  }

  @Test
  void read_leastDocument_isAPublicClientThatStaysConnected() {
    assertThat(with(good("")))
        .isEqualTo(
            new ClientMetadata(
                "Docs",
                List.of("https://docs.example/cb"),
                ClientFixture.REFRESHING,
                AuthMethod.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not json", "[]", "'text'", "null", "{'a':1,'a':2}", "{} {}"})
  void read_notOneJsonObject_isRefused(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'https://docs.example/client.json/'",
        "'https://docs.example/Client.json'",
        "'https://DOCS.example/client.json'",
        "'https://docs.example:443/client.json'",
        "'https://docs.example/client.json?'",
        "'https://docs.example/client%2ejson'",
        "'https://evil.example/client.json'",
        "''",
        "null",
        "1",
        "['https://docs.example/client.json']"
      })
  void read_clientIdThatIsNotExactlyTheAddress_isRefused(String id) {
    assertThatThrownBy(() -> read("{'client_id':" + id + "," + good("") + "}"))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("client_id");
  }

  @Test
  void read_noClientId_isRefused() {
    assertThatThrownBy(() -> read("{" + good("") + "}")).isInstanceOf(DocumentRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''", "'\\u202e\\u200b'", "7"})
  void read_noName_isTheHost(String name) {
    assertThat(
            with("'client_name':" + name + ",'redirect_uris':['https://docs.example/cb']").name())
        .isEqualTo("docs.example");
  }

  @Test
  void read_name_isCleaned() {
    assertThat(
            with("'client_name':'A\\u202e  B','redirect_uris':['https://docs.example/cb']").name())
        .isEqualTo("A B");
  }

  @Test
  void read_unacceptableRedirectsBesideAGoodOne_areLeftOut() {
    assertThat(
            with("'redirect_uris':['javascript:alert(1)','http://docs.example/cb','odd://x',"
                    + "'https://docs.example/cb','https://docs.example/cb','https://a.example/#f']")
                .redirectUris())
        .containsExactly("https://docs.example/cb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'redirect_uris':[]",
        "'redirect_uris':null",
        "'redirect_uris':['javascript:alert(1)']",
        "'redirect_uris':'https://docs.example/cb'",
        "'redirect_uris':[1]",
        "'x':1"
      })
  void read_noAcceptableRedirect_isRefused(String members) {
    assertThatThrownBy(() -> with(members)).isInstanceOf(DocumentRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'client_secret':'x'",
        "'client_secret':1",
        "'token_endpoint_auth_method':'client_secret_basic'",
        "'token_endpoint_auth_method':'client_secret_post'",
        "'token_endpoint_auth_method':'client_secret_basic','token_endpoint_auth_methods_supported':['none']",
        "'token_endpoint_auth_methods_supported':['client_secret_post']"
      })
  void read_sharedSecret_isRefused(String members) {
    assertThatThrownBy(() -> with(good(members))).isInstanceOf(DocumentRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'token_endpoint_auth_method':'tls_client_auth'",
        "'token_endpoint_auth_method':'private_key_jwt'",
        "'token_endpoint_auth_methods_supported':[]",
        "'token_endpoint_auth_methods_supported':'none'",
        "'token_endpoint_auth_methods_supported':[1]"
      })
  void read_noMethodThatWeServe_isRefused(String members) {
    if (members.endsWith("[]")) {
      assertThat(with(good("'token_endpoint_auth_method':'none'," + members)).authMethods())
          .containsExactly(AuthMethod.NONE);
    }
    assertThatThrownBy(() -> with(good(members))).isInstanceOf(DocumentRefused.class);
  }

  @Test
  void read_listBesideAMethodThatWeDoNotServe_isWhatCounts() {
    assertThat(
            with(good(
                    "'token_endpoint_auth_method':'tls_client_auth',"
                        + "'token_endpoint_auth_methods_supported':['client_secret_post','none']"))
                .authMethods())
        .containsExactly(AuthMethod.NONE);
  }

  @Test
  void read_signingListedWithoutKeys_isLeftOut() {
    assertThat(
            with(good("'token_endpoint_auth_methods_supported':['private_key_jwt','none']"))
                .authMethods())
        .containsExactly(AuthMethod.NONE);
  }

  @Test
  void read_keysInTheDocument_areKept() {
    ClientMetadata metadata =
        with(good("'token_endpoint_auth_method':'private_key_jwt','jwks':{'keys':[" + KEY + "}]}"));
    assertThat(metadata.keys()).containsInstanceOf(ClientKeys.Inline.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "private_key_jwt"})
  void read_privateKey_isRefused(String method) {
    assertThatThrownBy(
            () ->
                with(
                    good(
                        "'token_endpoint_auth_method':'"
                            + method
                            + "','jwks':{'keys':["
                            + KEY
                            + ",'d':'870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE'}]}")))
        .isInstanceOf(DocumentRefused.class);
  }

  @Test
  void read_symmetricKey_isRefused() {
    assertThatThrownBy(() -> with(good("'jwks':{'keys':[{'kty':'oct','k':'AAAA'}]}")))
        .isInstanceOf(DocumentRefused.class);
  }

  @Test
  void read_keysInBothWays_isRefused() {
    assertThatThrownBy(
            () ->
                with(good("'jwks_uri':'https://docs.example/jwks','jwks':{'keys':[" + KEY + "}]}")))
        .isInstanceOf(DocumentRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://docs.example/jwks",
        "https://127.0.0.1/jwks",
        "https://[::1]/jwks",
        "https://docs.example/",
        "file:///etc/passwd"
      })
  void read_keysAtAnUnsoundAddress_isRefused(String address) {
    assertThatThrownBy(
            () ->
                with(
                    good(
                        "'token_endpoint_auth_method':'private_key_jwt','jwks_uri':'"
                            + address
                            + "'")))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("jwks_uri");
  }

  @Test
  void read_unknownGrantsAndMembers_areLeftOut() {
    assertThat(
            with(good(
                    "'grant_types':['authorization_code','urn:x','refresh_token'],'logo_uri':"
                        + "'http://10.0.0.1/x.png','scope':7,'x':{'y':[1]}"))
                .grantTypes())
        .containsExactly("authorization_code", "refresh_token");
  }

  @Test
  void read_withoutTheCodeGrant_isRefused() {
    assertThatThrownBy(() -> with(good("'grant_types':['client_credentials']")))
        .isInstanceOf(DocumentRefused.class);
  }
}
