package ai.flashpoint.connect.it.documents;

import ai.flashpoint.connect.it.server.OneOfARun;

/** Hands tests the one {@link DocumentWorld} of this run. */
final class SharedDocuments extends OneOfARun<DocumentWorld> {

  SharedDocuments() {
    super(DocumentWorld.class, () -> new DocumentWorld("documents"));
  }
}
