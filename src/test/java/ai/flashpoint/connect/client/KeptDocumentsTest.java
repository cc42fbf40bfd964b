package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.ClientSettings.Mode;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.testing.DocumentHost.Reply;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The last good copy of a document: when it serves, and when it goes. */
class KeptDocumentsTest extends DocumentsWorld {

  @Test
  void resolve_byAnotherNodeWhileFresh_isNotReadAgain() {
    known();
    FetchFixture other = new FetchFixture();
    documents.fetch = other.fetch;
    assertThat(known().id()).isEqualTo(id);
    other.close();
  }

  @Test
  void resolve_hostDownWithoutCopy_isNoDocument() {
    connected = true;
    world.host.close();
    assertThat(reason()).isEqualTo("docs.example: its host cannot be reached");
  }

  @Test
  void resolve_hostDownWithCopyAndSessions_isTheCopy() {
    known();
    connected = true;
    answerWith("503 Service Unavailable");
    world.clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(known().mayRedirectTo("https://docs.example/cb")).isTrue();
  }

  @Test
  void resolve_hostDownOften_isStillTheCopy() {
    known();
    connected = true;
    answerWith("503 Service Unavailable");
    world.clock.advance(Duration.ofHours(1));
    for (int i = 0; i < 10; i++) {
      assertThat(resolve()).isInstanceOf(ClientLookup.Known.class);
    }
    assertThat(world.host.asked(PATH)).isEqualTo(4);
  }

  @Test
  void resolve_hostDownWithCopyButNoSessions_isNoDocument() {
    known();
    answerWith("503 Service Unavailable");
    world.clock.advance(Duration.ofHours(1));
    assertThat(reason()).isEqualTo("docs.example: its host answered with status 503");
  }

  @Test
  void resolve_hostDownWithCopyOfADay_isNoDocument() {
    known();
    connected = true;
    answerWith("503 Service Unavailable");
    world.clock.advance(Duration.ofHours(24));
    assertThat(reason()).isEqualTo("docs.example: its host answered with status 503");
  }

  @Test
  void resolve_documentThatBecameInvalid_isNotCoveredByItsCopy() {
    known();
    connected = true;
    world.host.answer(PATH, Reply.json("{\"client_id\":\"https://docs.example/other\"}"));
    world.clock.advance(Duration.ofHours(1));
    assertThat(reason()).isEqualTo("docs.example: its client_id is not its own address");
    // Neither when it is not asked any more for a while, nor when its host goes away then
    for (int i = 0; i < 5; i++) {
      assertThat(resolve()).isNotInstanceOf(ClientLookup.Known.class);
    }
    world.clock.advance(Duration.ofMinutes(1));
    answerWith("503 Service Unavailable");
    assertThat(reason()).isEqualTo("docs.example: its host answered with status 503");
  }

  @Test
  void resolve_documentThatIsGoodAgain_isKnown() {
    known();
    world.host.answer(PATH, Reply.json("{}"));
    world.clock.advance(Duration.ofHours(1));
    resolve();
    publish("https://docs.example/cb");
    assertThat(resolve()).isInstanceOf(ClientLookup.Known.class);
  }

  @Test
  void recall_neverRead_isNobody() {
    assertThat(recall()).isEmpty();
    assertThat(world.host.connections()).isZero();
  }

  @Test
  void recall_readLongAgo_isTheCopyWithoutAsking() {
    known();
    world.host.close();
    world.clock.advance(Duration.ofDays(300));
    assertThat(recall().orElseThrow().mayRedirectTo("https://docs.example/cb")).isTrue();
  }

  @Test
  void recall_notWantedAnyMore_isBlocked() {
    known();
    documents.settings = settings(Mode.OFF, Set.of());
    assertThat(recall().orElseThrow().blocked()).isTrue();
  }

  @Test
  void recall_unsoundAddress_isNobody() {
    assertThat(database.transaction(() -> clients.recall(new ClientId("https://docs.example/"))))
        .isEmpty();
  }

  @Test
  void tidyUp_copyWithoutSessions_isDeletedAfterTwoDays() {
    known();
    world.clock.advance(Duration.ofDays(2).plusSeconds(1));
    tidyUp();
    assertThat(database.count("client_documents")).isZero();
  }

  @Test
  void tidyUp_copyOfYesterday_isKept() {
    known();
    world.clock.advance(Duration.ofDays(1));
    tidyUp();
    assertThat(database.count("client_documents")).isEqualTo(1);
  }

  @Test
  void tidyUp_copyWithSessions_isKept() {
    known();
    connected = true;
    world.clock.advance(Duration.ofDays(300));
    tidyUp();
    assertThat(database.count("client_documents")).isEqualTo(1);
  }
}
