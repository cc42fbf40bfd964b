package ai.flashpoint.connect.mcp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is asked of a request before its body is read, in this order: web origin, host, preflight, a
 * method that some revision knew, browser, bearer token, method, content type. The token comes
 * before the method because clients read the challenge from whatever request they send first.
 */
final class Door {

  private final List<Function<RequestHead, Optional<Refusal>>> before;
  private final CheckBearer bearer;
  private final List<Function<RequestHead, Optional<Refusal>>> after =
      List.of(CheckTransport::method, CheckTransport::contentType);

  Door(OriginRule origins, HostRule host, Browser browser, CheckBearer bearer) {
    this.before =
        List.of(
            origins::check,
            host::check,
            Cors::preflight,
            CheckTransport::unheardOfMethod,
            browser::redirect);
    this.bearer = bearer;
  }

  Entry knock(RequestHead head) {
    Optional<Refusal> refused = first(before, head);
    if (refused.isPresent()) {
      return new Entry.Turned(refused.get());
    }
    Entry entry = bearer.check(head);
    if (entry instanceof Entry.Admitted) {
      refused = first(after, head);
    }
    return refused.isPresent() ? new Entry.Turned(refused.get()) : entry;
  }

  private static Optional<Refusal> first(
      List<Function<RequestHead, Optional<Refusal>>> checks, RequestHead head) {
    for (Function<RequestHead, Optional<Refusal>> check : checks) {
      Optional<Refusal> refused = check.apply(head);
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }
}
