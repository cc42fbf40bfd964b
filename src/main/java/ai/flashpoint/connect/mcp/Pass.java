package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.session.TokenCheck;
import java.time.Instant;
import java.util.function.Function;

/** The accepted token, to be asked again while a call lasts. */
record Pass(TokenCheck.Valid token, Function<TokenCheck.Valid, Standing> live) {

  /** Whether its session still stands; not known counts as yes, for what was begun. May wait. */
  boolean stands() {
    return !(live.apply(token) instanceof Standing.Ended);
  }

  Instant expiresAt() {
    return token.expiresAt();
  }
}
