package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.Failure;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;

/** The failure page: what happened, what to do, and a reference that log and audit have too. */
@Named("failure")
@RequestScoped
public class FailureView {

  private static final Logger LOG = System.getLogger(FailureView.class.getName());

  @Inject Page page;
  @Inject PageText text;
  @Inject Audit audit;
  @Inject Clock clock;

  private FailureReference reference;
  private FailureNotice notice;

  /** Settles status, log line and audit event, once, before the page is rendered. */
  public void show() {
    Map<String, Object> request =
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    notice = FailureNotice.of(request);
    reference = FailureReference.of(notice.kind(), page.source(), clock.instant());
    page.status(notice.status());
    if (notice.kind() != Failure.NOT_FOUND) {
      audit.note(AuditEvent.of(AuditKind.FAILURE_SHOWN, reference + " " + notice.kind()));
    }
    Level level = notice.kind() == Failure.NOT_FOUND ? Level.INFO : Level.WARNING;
    Object cause = request.get(RequestDispatcher.ERROR_EXCEPTION);
    LOG.log(
        level,
        notice.logLine(reference),
        cause instanceof Throwable thrown && notice.status() >= 500 ? thrown : null);
  }

  public String getTitle() {
    return text.of("failure." + notice.kind() + ".title");
  }

  public String getWhat() {
    return text.of("failure." + notice.kind() + ".what");
  }

  public String getRemedy() {
    return text.of("failure." + notice.kind() + ".do");
  }

  public String getDetail() {
    return notice.detail().orElse(null);
  }

  public String getReturnTo() {
    return notice.returnTo().orElse(null);
  }

  /** Who gets the person back, and where; null if nobody does. */
  public String getReturnWhere() {
    return notice.returnTo().map(this::where).orElse(null);
  }

  private String where(String address) {
    Asker asker = Asker.unproven(notice.application().orElse(""), address);
    String place =
        switch (asker.returnsTo()) {
          case WEBSITE -> asker.place();
          case THIS_COMPUTER -> text.of("asker.computer");
          case APPLICATION -> text.of("asker.application", asker.place());
        };
    return asker.name().isEmpty()
        ? text.of("failure.return.to", place)
        : text.of("failure.return.who", asker.name(), place);
  }

  public String getReference() {
    return reference.value();
  }
}
