package ai.flashpoint.connect.client;

import java.time.Duration;

/** What came of fetching a document. */
sealed interface Fetched {

  /**
   * @param body at most as many bytes as were asked for
   * @param contentType as sent; always JSON of some kind
   * @param freshFor how long it may be used without asking again: from the HTTP headers, between 5
   *     minutes and 24 hours
   */
  record Document(byte[] body, String contentType, Duration freshFor) implements Fetched {}

  /**
   * @param reason fixed text of ours, for people and the log
   */
  record Failed(String reason) implements Fetched {}

  /** Not tried, because too much was asked of this host or of this node. */
  record Throttled(Duration retryAfter) implements Fetched {}
}
