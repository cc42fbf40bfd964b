package ai.flashpoint.connect.oauth;

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
    ClientLookup lookup = clients.apply(new ClientId(ids.get(0)));
    if (lookup instanceof ClientLookup.Known known) {
      return draft.with(known.client());
    }
    throw lookup instanceof ClientLookup.Unknown
        ? AuthorizeRefusal.onPage(Failure.UNKNOWN_CLIENT, null)
        : AuthorizeRefusal.onPage(Failure.FORBIDDEN, null);
  }
}
