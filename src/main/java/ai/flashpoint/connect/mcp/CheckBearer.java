package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.RetryAfter;
import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.session.TokenCheck;
import ai.flashpoint.connect.tool.Caller;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/**
 * Turns the bearer token into the caller, or says why not (RFC 6750 section 3). An ended session, a
 * removed membership and a broken token all answer {@code invalid_token}: that is what makes
 * clients refresh and, when the refresh fails, lead the person back to sign-in.
 */
final class CheckBearer {

  /** Longest token that is looked at, in characters. */
  static final int MAX_LENGTH = 8192;

  private static final Logger LOG = System.getLogger(CheckBearer.class.getName());

  private final Function<String, TokenCheck> tokens;
  private final Function<TokenCheck.Valid, Standing> live;
  private final Challenge challenge;

  CheckBearer(
      Function<String, TokenCheck> tokens,
      Function<TokenCheck.Valid, Standing> live,
      Challenge challenge) {
    this.tokens = tokens;
    this.live = live;
    this.challenge = challenge;
  }

  Entry check(RequestHead head) {
    BearerToken read = BearerToken.read(head.all("Authorization"));
    if (read instanceof BearerToken.Present token) {
      return present(head, token.value());
    }
    if (read instanceof BearerToken.Absent) {
      return refuse(
          401, challenge.bare(head), "Sign in first: this address needs an access token.");
    }
    String text = "Send exactly one Authorization header with one Bearer token";
    return refuse(400, challenge.error(head, "invalid_request", text), text);
  }

  private Entry present(RequestHead head, String token) {
    if (token.length() > MAX_LENGTH) {
      return invalid(head, "The access token is too long");
    }
    TokenCheck check = tokens.apply(token);
    if (check instanceof TokenCheck.Invalid invalid) {
      LOG.log(Level.DEBUG, "access token refused: {0}", invalid.reason());
      return invalid(head, "The access token is expired or not valid here");
    }
    return stand(head, (TokenCheck.Valid) check);
  }

  private Entry stand(RequestHead head, TokenCheck.Valid token) {
    Standing standing = live.apply(token);
    if (standing instanceof Standing.Unknown unknown) {
      return new Entry.Turned(
          Refusal.of(
              503,
              "Retry-After",
              RetryAfter.header(unknown.retryAfter()),
              "The server cannot check this connection at the moment. Try again shortly."));
    }
    if (standing instanceof Standing.Ended) {
      return invalid(head, "This connection has ended, sign in again");
    }
    Caller caller = MakeCaller.of(standing, token.scope());
    if (head.teamSlug().filter(slug -> !slug.equals(caller.team().slug())).isPresent()) {
      return invalid(head, "This connection is for another team");
    }
    if (!McpScope.values(token.scope()).contains(McpScope.NEEDED)) {
      String text = "The access token lacks the scope " + McpScope.NEEDED;
      return refuse(403, challenge.error(head, "insufficient_scope", text), text);
    }
    return new Entry.Admitted(caller, new Pass(token, live));
  }

  private Entry invalid(RequestHead head, String text) {
    return refuse(401, challenge.error(head, "invalid_token", text), text);
  }

  private static Entry refuse(int status, String challenge, String text) {
    return new Entry.Turned(Refusal.of(status, Challenge.HEADER, challenge, text));
  }
}
