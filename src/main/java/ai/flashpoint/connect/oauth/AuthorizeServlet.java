package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.BrowserCookies;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.Languages;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.RetryAfter;
import ai.flashpoint.connect.oauth.AuthorizeChecks.Checked;
import ai.flashpoint.connect.session.KnownReturns;
import ai.flashpoint.connect.session.PendingAuthorizations;
import ai.flashpoint.connect.session.SessionSettings;
import ai.flashpoint.connect.session.SignedInBrowsers;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The authorization endpoint (OAuth 2.1 section 4.1.1): checks the request, parks it, and sends the
 * browser to sign in. A servlet, because it forwards to pages and writes redirects byte for byte.
 */
@WebServlet("/oauth/authorize")
public class AuthorizeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  // A state of 4 KB takes three times as much where all of it is percent-encoded
  private static final int LONGEST_QUERY = 16 * 1024;
  private static final int MOST_PENDING = 10;

  private static final Logger LOG = System.getLogger(AuthorizeServlet.class.getName());

  @Inject transient AuthorizeChecks checks;
  @Inject transient PendingAuthorizations pendings;
  @Inject transient KnownReturns returns;
  @Inject transient SignedInBrowsers browsers;
  @Inject transient PublicUrls urls;
  @Inject transient BrowserCookies cookies;
  @Inject transient SessionSettings settings;
  @Inject transient Audit audit;
  @Inject transient CheckLimits limits;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (BrowserAnswer.refusedUnlessGet(request, response)) {
      return;
    }
    Optional<Duration> wait = limits.authorize();
    if (wait.isPresent()) {
      tryLater(request, response, wait.get());
      return;
    }
    Parameters query;
    try {
      query = query(request);
    } catch (OAuthFailure malformed) {
      BrowserAnswer.failure(
          request, response, Failure.BAD_REQUEST, malformed.getMessage(), null, malformed.status());
      return;
    }
    Checked checked = checks.ofBrowser(query);
    if (checked instanceof Checked.Refused refused) {
      refuse(request, response, refused);
      return;
    }
    AuthorizeDraft draft = ((Checked.Passed) checked).draft();
    try {
      park(request, response, draft);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "An authorization request could not be parked", e);
      refuse(request, response, new Checked.Refused(draft, AuthorizeRefusal.broken(e)));
    }
  }

  private static void tryLater(
      HttpServletRequest request, HttpServletResponse response, Duration wait)
      throws ServletException, IOException {
    response.setHeader("Retry-After", RetryAfter.header(wait));
    BrowserAnswer.failure(
        request, response, Failure.TRY_LATER, null, null, Failure.TRY_LATER.status());
  }

  private static Parameters query(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query != null && query.length() > LONGEST_QUERY) {
      throw OAuthFailure.of(414, "invalid_request", "The address is too long");
    }
    return Parameters.parse(query);
  }

  /**
   * An assistant that tries again and again would fill its user's cookies until no request fits any
   * more.
   */
  private void clearSurplus(HttpServletRequest request, HttpServletResponse response) {
    List<String> pending =
        Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
            .map(Cookie::getName)
            .filter(cookies::isPending)
            .toList();
    if (pending.size() >= MOST_PENDING) {
      pending.forEach(name -> response.addHeader("Set-Cookie", cookies.clear(name)));
    }
  }

  private void park(
      HttpServletRequest request, HttpServletResponse response, AuthorizeDraft draft) {
    PendingAuthorizations.Parked parked = pendings.park(draft.toRequest(urls.resource()));
    clearSurplus(request, response);
    // Longer than the row, so that latecomers are told that it expired and not that cookies are off
    long cookieSeconds = settings.pending().multipliedBy(3).toSeconds();
    response.addHeader(
        "Set-Cookie", cookies.set(cookies.pending(parked.id()), parked.browser(), cookieSeconds));
    BrowserAnswer.seeOther(response, urls.at("/login?request=" + parked.id()));
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, Checked.Refused refused)
      throws ServletException, IOException {
    AuthorizeRefusal refusal = refused.refusal();
    audit.note(event(refused));
    request.setAttribute(Languages.WISHED, wished(refused));
    String back = refusal.isForClient() ? wayBack(refused) : null;
    TrustReturn trust =
        new TrustReturn(
            browsers::user,
            (user, draft) -> returns.has(user, draft.client().id(), draft.redirectUri()));
    if (back != null
        && trust.atOnce(BrowserCookies.value(request, cookies.signIn()), refused.draft())) {
      BrowserAnswer.leave(request, response, back);
      return;
    }
    refusal
        .retryAfter()
        .ifPresent(pause -> response.setHeader("Retry-After", RetryAfter.header(pause)));
    if (back != null) {
      request.setAttribute(Failure.APPLICATION, refused.draft().client().metadata().name());
    }
    BrowserAnswer.failure(
        request, response, refusal.page(), refusal.detail(), back, refusal.page().status());
  }

  private static String wished(Checked.Refused refused) {
    return String.join(" ", refused.draft().query().all("ui_locales"));
  }

  private String wayBack(Checked.Refused refused) {
    return AuthorizationResponse.to(refused.draft().redirectUri())
        .with("error", refused.refusal().code())
        .with("error_description", refused.refusal().getMessage())
        .with("state", refused.draft().query().all("state").stream().findFirst())
        .with("iss", urls.issuer())
        .uri();
  }

  private static AuditEvent event(Checked.Refused refused) {
    AuthorizeRefusal refusal = refused.refusal();
    AuditEvent event =
        AuditEvent.of(
            AuditKind.AUTHORIZATION_REFUSED,
            refusal.isForClient() ? refusal.code() : refusal.page().name());
    return refused.draft().client() == null ? event : event.client(refused.draft().client().id());
  }
}
