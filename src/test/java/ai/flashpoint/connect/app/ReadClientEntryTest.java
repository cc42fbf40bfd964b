package ai.flashpoint.connect.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.DeclaredClient;
import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.ClientEntry;
import ai.flashpoint.connect.team.ImportReader;
import ai.flashpoint.connect.team.InvalidImport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadClientEntryTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private static DeclaredClient read(String members) {
    String json = ("{'clients':[{" + members + "}]}").replace('\'', '"');
    ClientEntry entry = ImportReader.read(json.getBytes(StandardCharsets.UTF_8)).clients().get(0);
    return ReadClientEntry.read(entry, entry.agent().map(name -> AgentId.random()));
  }

  @Test
  void read_secret_isKeptHashedAndWorksBothWays() {
    DeclaredClient.Details details =
        read("'id':'gw','name':'Gateway','secret':'" + SECRET + "'").details().orElseThrow();
    assertThat(details.secretHash()).contains(Secret.of(SECRET).hash());
    assertThat(details.metadata().authMethods())
        .containsExactly(AuthMethod.CLIENT_SECRET_BASIC, AuthMethod.CLIENT_SECRET_POST);
  }

  @Test
  void read_redirects_isForPeople() {
    DeclaredClient.Details details =
        read("'id':'desk','name':'Desk','redirectUris':['https://desk.example/cb']")
            .details()
            .orElseThrow();
    assertThat(details.metadata().grantTypes()).contains("authorization_code", "refresh_token");
    assertThat(details.metadata().authMethod()).isEqualTo(AuthMethod.NONE);
  }

  @Test
  void read_bareBlockedAddress_isOnlyBlocked() {
    DeclaredClient declared = read("'id':'https://a.example/c.json','blocked':true");
    assertThat(declared.blocked()).isTrue();
    assertThat(declared.details()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "'id':'a b','name':'x','secret':'0123456789abcdef0123456789abcdef' | clients[0].id",
        "'id':'a','secret':'0123456789abcdef0123456789abcdef' | clients[0].name",
        "'id':'a','name':'x','secret':'short' | clients[0].secret",
        "'id':'a','name':'x','secretHash':'short' | clients[0].secretHash",
        "'id':'a','name':'x' | clients[0].redirectUris",
        "'id':'a','name':'x','redirectUris':['http://a.example/'] | clients[0].redirectUris",
        "'id':'a','name':'x','agent':{'team':'t','name':'n'} | clients[0].agent",
        "'id':'a','name':'x','jwks':{'keys':[{'kty':'oct','k':'eHg'}]} | clients[0].jwks",
        "'id':'a','name':'x','jwksUri':'http://a.example/jwks' | clients[0].jwksUri",
        "'id':'a','name':'x','authMethod':'client_secret_post' | clients[0].authMethod",
        "'id':'a','name':'x','authMethod':'tls' | clients[0].authMethod",
        "'id':'a','nam':'x' | clients[0].nam"
      })
  void read_notAcceptable_isRefusedNamingTheElement(String members, String place) {
    assertThatThrownBy(() -> read(members.strip()))
        .isInstanceOf(InvalidImport.class)
        .hasMessageStartingWith(place.strip() + ": ");
  }
}
