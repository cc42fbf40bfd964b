package ai.flashpoint.connect.oauth;

import java.util.regex.Pattern;

/** PKCE for every client, S256 only; an absent method would mean plain (RFC 7636 section 4.3). */
record CheckCodeChallenge() implements AuthorizeCheck {

  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  @Override
  public AuthorizeDraft check(AuthorizeDraft draft) {
    if (draft
        .query()
        .one("code_challenge")
        .filter(text -> CHALLENGE.matcher(text).matches())
        .isEmpty()) {
      throw AuthorizeRefusal.toClient(
          "invalid_request", "code_challenge must be 43 base64url characters");
    }
    if (draft.query().one("code_challenge_method").filter("S256"::equals).isEmpty()) {
      throw AuthorizeRefusal.toClient("invalid_request", "code_challenge_method must be S256");
    }
    return draft;
  }
}
