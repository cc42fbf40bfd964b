package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.common.BrowserCookies;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.session.AuthorizationRequest;
import ai.flashpoint.connect.session.PendingAuthorizations;
import ai.flashpoint.connect.session.SessionSettings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
  private static final int LONGEST_QUERY = 16 * 1024;
  private static final int LONGEST_HINT = 254;
  private static final int MOST_PENDING = 10;

  @Inject transient Clients clients;
  @Inject transient PendingAuthorizations pendings;
  @Inject transient PublicUrls urls;
  @Inject transient BrowserCookies cookies;
  @Inject transient SessionSettings settings;

  private transient List<AuthorizeCheck> checks;

  @Override
  public void init() {
    // The order is the specification: what comes before CheckRedirectUri's success never redirects
    checks =
        List.of(
            new CheckClient(clients::resolve),
            new CheckRedirectUri(),
            new CheckRepeats(),
            new CheckResponseType(),
            new CheckGrantType(),
            new CheckCodeChallenge(),
            new CheckResource(new Resources(urls)),
            new CheckScope(),
            new CheckPrompt());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (BrowserAnswer.refusedUnlessGet(request, response)) {
      return;
    }
    AuthorizeDraft draft;
    try {
      draft = AuthorizeDraft.of(query(request));
    } catch (OAuthFailure malformed) {
      BrowserAnswer.failure(
          request, response, Failure.BAD_REQUEST, malformed.getMessage(), null, malformed.status());
      return;
    }
    for (AuthorizeCheck check : checks) {
      try {
        draft = check.check(draft);
      } catch (AuthorizeRefusal refusal) {
        refuse(request, response, draft, refusal);
        return;
      }
    }
    clearSurplus(request, response);
    park(response, draft);
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

  private void park(HttpServletResponse response, AuthorizeDraft draft) {
    Parameters query = draft.query();
    PendingAuthorizations.Parked parked =
        pendings.park(
            new AuthorizationRequest(
                draft.client().id(),
                draft.client().metadata().name(),
                draft.redirectUri(),
                query.one("state"),
                query.required("code_challenge"),
                draft.scope(),
                urls.resource(),
                Optional.empty(),
                query
                    .one("login_hint")
                    .filter(hint -> hint.length() <= LONGEST_HINT && hint.indexOf(0) < 0),
                Optional.empty(),
                false,
                Optional.empty()));
    // Longer than the row, so that latecomers are told that it expired and not that cookies are off
    long cookieSeconds = settings.pending().multipliedBy(3).toSeconds();
    response.addHeader(
        "Set-Cookie", cookies.set(cookies.pending(parked.id()), parked.browser(), cookieSeconds));
    BrowserAnswer.seeOther(response, urls.at("/login?request=" + parked.id()));
  }

  /**
   * Anyone can register a client, so an error is not followed automatically: the person is shown
   * where it leads.
   */
  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthorizeDraft draft,
      AuthorizeRefusal refusal)
      throws ServletException, IOException {
    String back =
        refusal.isForClient()
            ? AuthorizationResponse.to(draft.redirectUri())
                .with("error", refusal.code())
                .with("error_description", refusal.getMessage())
                .with("state", draft.query().all("state").stream().findFirst())
                .with("iss", urls.issuer())
                .uri()
            : null;
    refusal
        .retryAfter()
        .ifPresent(
            pause -> response.setHeader("Retry-After", String.valueOf(pause.toSeconds() + 1)));
    BrowserAnswer.failure(
        request, response, refusal.page(), refusal.detail(), back, refusal.page().status());
  }
}
