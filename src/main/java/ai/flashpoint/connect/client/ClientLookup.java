package ai.flashpoint.connect.client;

/** What an authorization request's {@code client_id} leads to. */
public sealed interface ClientLookup {

  record Known(Client client) implements ClientLookup {}

  /** No such client: never registered, or removed. */
  record Unknown() implements ClientLookup {}

  /** An operator does not want this client, or this kind of client. */
  record Blocked() implements ClientLookup {}

  /**
   * Its metadata document cannot be read or is not acceptable.
   *
   * @param reason fixed text of ours, behind the document's host if its address is one; for people
   *     and the log
   */
  record NoDocument(String reason) implements ClientLookup {}

  /** Too many documents were asked of this host; try later. */
  record Throttled(java.time.Duration retryAfter) implements ClientLookup {}
}
