package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.RetryAfter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Says that somebody has to wait, with status 429 and {@code Retry-After} (RFC 6585 section 4). */
@RequestScoped
public class TooManyAttempts {

  private static final int TOO_MANY_REQUESTS = 429;

  @Inject Page page;
  @Inject PageText text;
  @Inject Audit audit;

  /**
   * Sets status and header of the answer.
   *
   * @param limit which limit it was, for the audit trail
   * @return what to tell the person
   */
  String answer(Duration wait, String limit) {
    audit.note(AuditEvent.of(AuditKind.LIMIT_HIT, limit));
    page.status(TOO_MANY_REQUESTS);
    page.header("Retry-After", RetryAfter.header(wait));
    return text.of("login.later", text.times().wait(wait));
  }
}
