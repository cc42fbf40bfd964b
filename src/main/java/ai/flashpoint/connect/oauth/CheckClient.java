package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientLookup;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Failure;
import java.util.List;
import java.util.function.Function;

/**
 * {@code client_id}, once and known. Stale ids are replayed for ever by some assistants, so the
 * page says how to get a new one.
 */
record CheckClient(Function<ClientId, ClientLookup> clients) implements AuthorizeCheck {

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    List<String> ids = draft.query().all("client_id");
    if (ids.size() != 1) {
      throw AuthorizeRefusal.onPage(Failure.BAD_REQUEST, "client_id is missing or repeated");
    }
    return draft.with(known(clients.apply(new ClientId(ids.get(0)))));
  }

  private static Client known(ClientLookup lookup) {
    if (lookup instanceof ClientLookup.Known known) {
      return known.client();
    }
    if (lookup instanceof ClientLookup.NoDocument none) {
      throw AuthorizeRefusal.onPage(Failure.CLIENT_DOCUMENT, none.reason());
    }
    if (lookup instanceof ClientLookup.Throttled throttled) {
      throw AuthorizeRefusal.tryLater(throttled.retryAfter());
    }
    throw AuthorizeRefusal.onPage(
        lookup instanceof ClientLookup.Blocked ? Failure.CLIENT_BLOCKED : Failure.UNKNOWN_CLIENT,
        null);
  }
}
