package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import java.time.Duration;
import java.util.Optional;

/** What becomes of a client assertion. */
public sealed interface AssertionCheck {

  /** Signed by this client for us, in time, and for the first time. */
  record Accepted(Client client) implements AssertionCheck {}

  /**
   * Not acceptable.
   *
   * @param reason fixed text for our log, never of the assertion
   * @param client whose it claims to be, if there is such a client
   */
  record Refused(String reason, Optional<ClientId> client) implements AssertionCheck {

    Refused(String reason) {
      this(reason, Optional.empty());
    }
  }

  /** Who it comes from cannot be found out at the moment. */
  record Later(Duration retryAfter) implements AssertionCheck {}
}
