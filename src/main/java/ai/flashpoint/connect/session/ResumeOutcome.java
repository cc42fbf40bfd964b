package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Secret;

/** What a decided authorization turns into, once. */
public sealed interface ResumeOutcome {

  /** The person allowed it: the code to send back (OAuth 2.1 section 4.1.2). */
  record CodeIssued(AuthorizationRequest request, Secret code) implements ResumeOutcome {}

  /** The person, or a membership that ended meanwhile, said no. */
  record AccessDenied(AuthorizationRequest request) implements ResumeOutcome {}

  /** Unknown, expired, of another browser, not decided yet, or already used. */
  record NotResumable() implements ResumeOutcome {}
}
