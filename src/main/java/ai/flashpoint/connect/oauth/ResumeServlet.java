package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.BrowserCookies;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.Languages;
import ai.flashpoint.connect.common.PendingId;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.session.AuthorizationRequest;
import ai.flashpoint.connect.session.PendingAuthorizations;
import ai.flashpoint.connect.session.ResumeOutcome;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Picks a decided authorization up again and sends the person back to the client with a code or a
 * refusal.
 */
@WebServlet("/oauth/resume")
public class ResumeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  // So that the back button and a second click are told that the sign-in is finished
  private static final long AFTERWARDS_SECONDS = 300;

  @Inject transient PendingAuthorizations pendings;
  @Inject transient PublicUrls urls;
  @Inject transient BrowserCookies cookies;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (BrowserAnswer.refusedUnlessGet(request, response)) {
      return;
    }
    PendingId id = new PendingId(Optional.ofNullable(request.getParameter("request")).orElse(""));
    Optional<Secret> browser = BrowserCookies.value(request, cookies.pending(id));
    if (browser.isEmpty()) {
      BrowserAnswer.failure(
          request, response, Failure.EXPIRED, null, null, Failure.EXPIRED.status());
      return;
    }
    ResumeOutcome outcome = pendings.resume(id, browser.get());
    if (outcome instanceof ResumeOutcome.CodeIssued issued) {
      keepCookie(response, id, browser.get());
      leave(
          request,
          response,
          answer(issued.request()).with("code", issued.code().reveal()),
          issued.request());
    } else if (outcome instanceof ResumeOutcome.AccessDenied denied) {
      AuthorizationResponse answer =
          answer(denied.request())
              .with("error", "access_denied")
              .with("error_description", "The person did not allow the connection");
      keepCookie(response, id, browser.get());
      leave(request, response, answer, denied.request());
    } else {
      BrowserAnswer.failure(
          request, response, Failure.ALREADY_USED, null, null, Failure.ALREADY_USED.status());
    }
  }

  private static AuthorizationResponse answer(AuthorizationRequest request) {
    return AuthorizationResponse.to(request.redirectUri());
  }

  private void keepCookie(HttpServletResponse response, PendingId id, Secret browser) {
    response.addHeader("Set-Cookie", cookies.set(cookies.pending(id), browser, AFTERWARDS_SECONDS));
  }

  private void leave(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthorizationResponse answer,
      AuthorizationRequest decided)
      throws IOException {
    decided.uiLocales().ifPresent(wish -> request.setAttribute(Languages.WISHED, wish));
    BrowserAnswer.leave(
        request, response, answer.with("state", decided.state()).with("iss", urls.issuer()).uri());
  }
}
