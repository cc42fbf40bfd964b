package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Secret;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportReaderTest {

  private static ImportFile read(String json) {
    return ImportReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String json, String message) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(InvalidImport.class).hasMessage(message);
  }

  @Test
  void read_everything_isThere() {
    ImportFile file =
        read(
            "{'plans':[{'id':'pro','name':'Pro','monthlyToolCalls':10},{'id':'all','name':'All'}],"
                + "'teams':[{'slug':'acme','name':'Acme','plan':'pro'}],"
                + "'users':[{'email':'Jane@Example.com','name':'Jane','password':'pw','operator':true,"
                + "'teams':{'acme':'owner','globex':{'role':'viewer','disabled':true}}}],"
                + "'agents':[{'team':'acme','name':'Bot','wallet':'0xABCDEF0123456789abcdef0123456789ABCDEF01'}]}");
    assertThat(file.plans().get(0).monthlyToolCalls()).isEqualTo(OptionalLong.of(10));
    assertThat(file.plans().get(1).monthlyToolCalls()).isEmpty();
    assertThat(file.teams().get(0).plan()).contains("pro");
    ImportFile.UserEntry jane = file.users().get(0);
    assertThat(jane.email()).isEqualTo("jane@example.com");
    assertThat(jane.password()).contains(Secret.of("pw"));
    assertThat(jane.operator()).isTrue();
    assertThat(jane.teams())
        .containsEntry("acme", new ImportFile.MembershipEntry(Role.OWNER, false))
        .containsEntry("globex", new ImportFile.MembershipEntry(Role.VIEWER, true));
    assertThat(file.agents().get(0).description().wallet())
        .contains("0xabcdef0123456789abcdef0123456789abcdef01");
  }

  @Test
  void read_emptyObject_isAnEmptyFile() {
    assertThat(read("{}").users()).isEmpty();
  }

  @Test
  void read_notJson_namesTheLine() {
    assertThatThrownBy(() -> read("{\n 'users': [\n  oops ]}"))
        .isInstanceOf(InvalidImport.class)
        .hasMessageStartingWith("line 3: ");
  }

  @Test
  void read_repeatedMember_namesTheLine() {
    assertThatThrownBy(() -> read("{'users':[],\n'users':[]}"))
        .isInstanceOf(InvalidImport.class)
        .hasMessageStartingWith("line 2: ")
        .hasMessageContaining("users");
  }

  @Test
  void read_textAfterTheEnd_namesTheLine() {
    assertThatThrownBy(() -> read("{}\n\n{}"))
        .isInstanceOf(InvalidImport.class)
        .hasMessageStartingWith("line 3: ");
  }

  @Test
  void read_emptyFile_isRefused() {
    assertThatThrownBy(() -> read("")).isInstanceOf(InvalidImport.class);
  }

  @Test
  void read_list_isRefused() {
    assertThatThrownBy(() -> read("[]")).isInstanceOf(InvalidImport.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'user':[]}|user: is not a known member",
        "{'users':{}}|users: must be a list",
        "{'users':null}|users: must be a list",
        "{'users':['x']}|users[0]: must be an object",
        "{'plans':[{'name':'Pro'}]}|plans[0].id: is missing",
        "{'plans':[{'id':'Pro','name':'Pro'}]}|plans[0].id: must be lower-case letters, digits and inner hyphens",
        "{'plans':[{'id':'pro'}]}|plans[0].name: is missing",
        "{'plans':[{'id':'pro','name':'Pro','monthlyToolCalls':-1}]}|plans[0].monthlyToolCalls: must be a whole number from 0",
        "{'plans':[{'id':'pro','name':'Pro','monthlyToolCalls':1.5}]}|plans[0].monthlyToolCalls: must be a whole number from 0",
        "{'plans':[{'id':'pro','name':'Pro','monthlyToolCalls':'9'}]}|plans[0].monthlyToolCalls: must be a whole number from 0",
        "{'plans':[{'id':'pro','name':'Pro','limit':9}]}|plans[0].limit: is not a known member",
        "{'plans':[{'id':'a','name':'A'},{'id':'a','name':'B'}]}|plans[1]: is there twice (a)",
        "{'teams':[{'name':'Acme'}]}|teams[0].slug: is missing",
        "{'teams':[{'slug':'-acme','name':'Acme'}]}|teams[0].slug: must be lower-case letters, digits and inner hyphens",
        "{'teams':[{'slug':'acme','name':' '}]}|teams[0].name: must be text of 1 to 120 characters",
        "{'teams':[{'slug':'acme','name':7}]}|teams[0].name: must be text of 1 to 120 characters",
        "{'teams':[{'slug':'acme','name':'a\\u0000b'}]}|teams[0].name: must be text of 1 to 120 characters",
        "{'teams':[{'slug':'acme','name':'Acme','disabled':'yes'}]}|teams[0].disabled: must be true or false",
        "{'teams':[{'slug':'acme','name':'Acme','owner':'x'}]}|teams[0].owner: is not a known member",
        "{'teams':[{'slug':'a','name':'A'},{'slug':'b','name':'B'},{'slug':'a','name':'C'}]}|teams[2]: is there twice (a)",
        "{'users':[{'name':'Jane'}]}|users[0].email: is missing",
        "{'users':[{'email':'jane','name':'Jane'}]}|users[0].email: must be an e-mail address",
        "{'users':[{'email':'a@b@c','name':'Jane'}]}|users[0].email: must be an e-mail address",
        "{'users':[{'email':'a b@c','name':'Jane'}]}|users[0].email: must be an e-mail address",
        "{'users':[{'email':'a@b'}]}|users[0].name: is missing",
        "{'users':[{'email':'a@b','name':'A','password':''}]}|users[0].password: must be text of 1 to 1024 characters",
        "{'users':[{'email':'a@b','name':'A','admin':true}]}|users[0].admin: is not a known member",
        "{'users':[{'email':'a@b','name':'A','operator':1}]}|users[0].operator: must be true or false",
        "{'users':[{'email':'a@b','name':'A'},{'email':'A@B','name':'B'}]}|users[1]: is there twice (a@b)",
        "{'users':[{'email':'a@b','name':'A','teams':['acme']}]}|users[0].teams: must be an object of team slug and role",
        "{'users':[{'email':'a@b','name':'A','teams':{'acme':'Owner'}}]}|users[0].teams.acme: must be owner, member or viewer",
        "{'users':[{'email':'a@b','name':'A','teams':{'acme':{}}}]}|users[0].teams.acme.role: is missing",
        "{'users':[{'email':'a@b','name':'A','teams':{'acme':{'role':'boss'}}}]}|users[0].teams.acme.role: must be owner, member or viewer",
        "{'users':[{'email':'a@b','name':'A','teams':{'acme':null}}]}|users[0].teams.acme: must be an object",
        "{'users':[{'email':'a@b','name':'A','teams':{'acme':{'role':'owner','off':true}}}]}|users[0].teams.acme.off: is not a known member",
        "{'agents':[{'name':'Bot'}]}|agents[0].team: is missing",
        "{'agents':[{'team':'acme'}]}|agents[0].name: is missing",
        "{'agents':[{'team':'acme','name':'Bot','wallet':'0x12'}]}|agents[0].wallet: must be 0x and 40 hexadecimal digits",
        "{'agents':[{'team':'acme','name':'Bot','role':'king'}]}|agents[0].role: must be owner, member or viewer",
        "{'agents':[{'team':'acme','name':'Bot','expires':'2027-06-30'}]}|agents[0].expires: must be a time with a zone, like 2027-06-30T00:00:00Z",
        "{'agents':[{'team':'acme','name':'Bot','tools':['a b']}]}|agents[0].tools: must be names of tools, in all up to 4000 characters",
        "{'agents':[{'team':'acme','name':'Bot','key':'x'}]}|agents[0].key: is not a known member",
        "{'agents':[{'team':'a','name':'B'},{'team':'a','name':'B'}]}|agents[1]: is there twice (a/B)"
      })
  void read_brokenRule_namesTheElement(String json, String message) {
    assertRefused(json, message);
  }

  @Test
  void read_longName_isRefused() {
    assertRefused(
        "{'teams':[{'slug':'acme','name':'" + "x".repeat(121) + "'}]}",
        "teams[0].name: must be text of 1 to 120 characters");
  }

  @Test
  void read_passwordBesideHash_isRefused() {
    assertRefused(
        "{'users':[{'email':'a@b','name':'A','password':'x','passwordHash':'y'}]}",
        "users[0].passwordHash: must not stand beside password");
  }

  @Test
  void read_hashThatIsNone_isRefusedWithoutRepeatingIt() {
    assertThatThrownBy(
            () -> read("{'users':[{'email':'a@b','name':'A','passwordHash':'hunter2'}]}"))
        .isInstanceOf(InvalidImport.class)
        .hasMessageStartingWith("users[0].passwordHash: must be an Argon2id hash")
        .hasMessageNotContaining("hunter2");
  }
}
