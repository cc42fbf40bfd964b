package ai.flashpoint.connect.it.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.wire.Answer;

/** What people see when a document is not acceptable. */
final class Refusals {

  private Refusals() {}

  /** A page with status 400 that sends nobody anywhere. */
  static void isPage400(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.mediaType()).isEqualTo("text/html");
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.body()).doesNotContain("href=\"" + DocumentWorld.REDIRECT);
  }

  /** The page about documents, which says why. */
  static void isDocumentPage(Answer answer, String reason) {
    isPage400(answer);
    assertThat(answer.body()).contains("We can’t find out who is asking").contains(reason);
  }

  /** The person is asked to sign in: the client is known. */
  static void isSignIn(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.address().getPath()).isEqualTo("/login");
  }
}
