package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.session.TokenCheck;
import ai.flashpoint.connect.tool.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The accepted token, to be asked again while a call lasts. */
record Pass(TokenCheck.Valid token, Function<TokenCheck.Valid, Standing> live) {

  /** Whether its session still stands; not known counts as yes, for what was begun. May wait. */
  boolean stands() {
    return !(live.apply(token) instanceof Standing.Ended);
  }

  /** The caller with the role of this moment; empty if the session has ended or nobody can tell. */
  Optional<Caller> caller() {
    Standing standing = live.apply(token);
    return standing instanceof Standing.Ended || standing instanceof Standing.Unknown
        ? Optional.empty()
        : Optional.of(MakeCaller.of(standing, token.scope()));
  }

  /** Likewise; empty too once the token has expired. */
  Optional<Caller> caller(Instant now) {
    return now.isBefore(token.expiresAt()) ? caller() : Optional.empty();
  }
}
