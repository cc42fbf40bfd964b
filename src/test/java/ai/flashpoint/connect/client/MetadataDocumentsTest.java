package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.ClientSettings.Mode;
import ai.flashpoint.connect.common.ClientId;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetadataDocumentsTest extends DocumentsWorld {

  @Test
  void resolve_goodDocument_isAClientThatItsHostVouchesFor() {
    Client client = known();
    assertThat(client.id()).isEqualTo(id);
    assertThat(client.kind()).isEqualTo(ClientKind.METADATA_DOCUMENT);
    assertThat(client.mayRedirectTo("https://docs.example/cb")).isTrue();
    assertThat(client.blocked()).isFalse();
    assertThat(audit.last()).startsWith("CLIENT_DOCUMENT_FETCHED");
  }

  @Test
  void resolve_whileFresh_isNotReadAgain() {
    publish("https://docs.example/cb", "Cache-Control: max-age=600");
    known();
    world.clock.advance(Duration.ofSeconds(599));
    known();
    assertThat(world.host.asked(PATH)).isEqualTo(1);
  }

  @Test
  void resolve_changedRedirectAfterItsFreshness_isHonoured() {
    known();
    publish("https://docs.example/new");
    assertThat(known().mayRedirectTo("https://docs.example/cb")).isTrue();
    world.clock.advance(Duration.ofMinutes(5));
    Client changed = known();
    assertThat(changed.mayRedirectTo("https://docs.example/cb")).isFalse();
    assertThat(changed.mayRedirectTo("https://docs.example/new")).isTrue();
    assertThat(audit.last()).isEqualTo("CLIENT_DOCUMENT_CHANGED: redirect URIs");
  }

  @Test
  void resolve_unchangedDocumentReadAgain_leavesNoEvent() {
    known();
    world.clock.advance(Duration.ofMinutes(5));
    known();
    assertThat(audit.events()).hasSize(1);
    assertThat(database.count("client_documents")).isEqualTo(1);
  }

  @Test
  void resolve_failure_isNotRemembered() {
    answerWith("500 Internal Server Error");
    assertThat(reason()).isEqualTo("docs.example: its host answered with status 500");
    assertThat(audit.last())
        .isEqualTo("CLIENT_DOCUMENT_REFUSED: its host answered with status 500");
    publish("https://docs.example/cb");
    assertThat(resolve()).isInstanceOf(ClientLookup.Known.class);
  }

  @Test
  void resolve_unsoundAddress_isNoDocumentAndNotStored() {
    ClientId unsound = new ClientId("https://docs.example/\0" + "x".repeat(5000));
    assertThat(database.transaction(() -> clients.resolve(unsound)))
        .isInstanceOf(ClientLookup.NoDocument.class);
    assertThat(audit.events()).allSatisfy(event -> assertThat(event.client()).isEmpty());
  }

  @Test
  void resolve_tooManyAddressesOfOneHost_isThrottled() {
    for (int i = 0; i < 30; i++) {
      database.transaction(() -> clients.resolve(new ClientId(world.at("/other"))));
      world.fetch.get(java.net.URI.create(world.at("/n" + i)), 1000);
    }
    assertThat(resolve()).isInstanceOf(ClientLookup.Throttled.class);
  }

  @Test
  void resolve_modeOff_isBlockedAndNotRead() {
    documents.settings = settings(Mode.OFF, Set.of());
    assertThat(resolve()).isInstanceOf(ClientLookup.Blocked.class);
    assertThat(world.host.connections()).isZero();
  }

  @Test
  void resolve_hostNotListed_isBlockedAndNotRead() {
    documents.settings = settings(Mode.LISTED, Set.of("claude.ai"));
    assertThat(resolve()).isInstanceOf(ClientLookup.Blocked.class);
    assertThat(world.host.connections()).isZero();
  }

  @Test
  void resolve_hostListed_isKnown() {
    documents.settings = settings(Mode.LISTED, Set.of(FetchFixture.HOST));
    assertThat(resolve()).isInstanceOf(ClientLookup.Known.class);
  }
}
