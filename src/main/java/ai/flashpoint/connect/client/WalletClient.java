package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The client of sessions that a wallet's signature began. It is nobody's program: there is nothing
 * to register, and no redirect. An operator blocks wallet sign-in by blocking its id.
 */
public final class WalletClient {

  public static final ClientId ID = new ClientId("wallet");

  /** Extension grant (OAuth 2.1 section 4.3) with the parameters {@code message, signature}. */
  public static final String GRANT_TYPE = "urn:flashpoint:oauth:grant-type:wallet";

  static final Client CLIENT =
      new Client(
          ID,
          ClientKind.PRE_REGISTERED,
          new ClientMetadata("Wallet sign-in", List.of(), List.of(GRANT_TYPE), AuthMethod.NONE),
          Optional.empty(),
          Optional.empty(),
          false,
          Instant.EPOCH);

  private WalletClient() {}
}
