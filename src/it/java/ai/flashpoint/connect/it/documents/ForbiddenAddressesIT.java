package ai.flashpoint.connect.it.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.DocumentHost;
import ai.flashpoint.connect.testing.DocumentHost.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that must not be read from, whoever asks. */
@ExtendWith(SharedDocuments.class)
class ForbiddenAddressesIT {

  private final DocumentWorld world;

  ForbiddenAddressesIT(DocumentWorld world) {
    this.world = world;
  }

  @AfterEach
  void resolveAsBefore() {
    world.resolve();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:PORT/x",
        "https://127.0.0.1:PORT/x",
        "https://[::1]:PORT/x",
        "https://0x7f.1:PORT/x",
        "https://2130706433:PORT/x",
        "https://127.1:PORT/x",
        "https://[::ffff:127.0.0.1]:PORT/x",
        "https://inside.docs.test:PORT/x"
      })
  void CM01_addressOfOurOwnMachine_isNotContacted(String address) {
    world.host.answer("/x", Reply.json(DocumentWorld.document(at(address))));
    int before = world.host.connections();

    Refusals.isPage400(world.authorize(at(address)));

    assertThat(world.host.connections()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://169.254.169.254/x",
        "https://10.1.1.1/x",
        "https://[::ffff:10.0.0.1]/x",
        "https://0x7f.1/x",
        "https://2130706433/x",
        "https://100.64.0.1/x",
        "https://[fd00::1]/x",
        "https://[64:ff9b::a00:1]/x"
      })
  void CM01_specialAddress_isAPage(String address) {
    Refusals.isPage400(world.authorize(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.168.1.1",
        "198.18.0.1",
        "240.0.0.1",
        "0.0.0.0"
      })
  void CM01_nameOfASpecialAddress_isAPage(String address) {
    world.resolve(address + " special.docs.test");

    Refusals.isDocumentPage(
        world.authorize(at("https://special.docs.test:PORT/" + address)),
        "not on the public internet");
  }

  @Test
  void CM02_nameWithOnePublicAndOnePrivateAddress_isNotContacted() {
    // Nobody answers from 11.0.0.0/8
    world.resolve("11.0.0.1 mixed.docs.test", "127.0.0.1 mixed.docs.test");
    int before = world.host.connections();

    Refusals.isDocumentPage(
        world.authorize(at("https://mixed.docs.test:PORT/x")), "not on the public internet");

    assertThat(world.host.connections()).isEqualTo(before);
  }

  @Test
  void CM03_nameThatTurnsPrivateAfterItWasPublic_isNotContacted() {
    String id = at("https://rebinding.docs.test:PORT/x");
    world.host.answer("/x", Reply.json(DocumentWorld.document(id)));
    int before = world.host.connections();
    world.resolve("11.0.0.1 rebinding.docs.test");
    Refusals.isPage400(world.authorize(id));

    world.resolve("127.0.0.1 rebinding.docs.test");

    Refusals.isDocumentPage(world.authorize(id), "not on the public internet");
    assertThat(world.host.connections()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://HOST/x",
        "https://HOST",
        "https://HOST/",
        "https://HOST?x=1",
        "https://HOST/x#f",
        "https://u:p@HOST/x",
        "https://HOST/a/../x",
        "https://HOST/a/%2e%2e/x",
        "https://HOST/a/%2E./x",
        "https://HOST/./x",
        "https://HOST/x y",
        "https://HOST/x\r\nX: y",
        "https://HOST/x\0",
        "https:/HOST/x",
        "HTTPS://HOST/x"
      })
  void CM09_addressAgainstTheRules_isNotContacted(String pattern) {
    String origin = world.origin();
    int before = world.host.connections();

    Refusals.isPage400(world.authorize(pattern.replace("HOST", origin.substring(8))));

    assertThat(world.host.connections()).isEqualTo(before);
  }

  @Test
  void CM09_addressOf2049Characters_isNotContacted() {
    String origin = world.origin();
    int before = world.host.connections();

    Refusals.isPage400(world.authorize(origin + "/" + "x".repeat(2048 - origin.length())));

    assertThat(world.host.connections()).isEqualTo(before);
  }

  @Test
  void CM18_certificateForAnotherName_isAPage() {
    notTrusted(world.wrongName);
  }

  @Test
  void CM18_selfSignedCertificate_isAPage() {
    notTrusted(world.selfSigned);
  }

  @Test
  void CM18_expiredCertificate_isAPage() {
    notTrusted(world.expired);
  }

  private void notTrusted(DocumentHost host) {
    String id =
        world.origin().replace(String.valueOf(world.host.port()), String.valueOf(host.port()))
            + "/x";
    host.answer("/x", Reply.json(DocumentWorld.document(id)));

    Refusals.isDocumentPage(world.authorize(id), "certificate");

    assertThat(host.connections()).isPositive();
    assertThat(host.requests()).isEmpty();
  }

  private String at(String pattern) {
    return pattern.replace("PORT", String.valueOf(world.host.port()));
  }
}
