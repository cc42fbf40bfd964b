package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.BrowserCookies;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.Languages;
import ai.flashpoint.connect.common.RequestOrigin;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Source;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The request that a page answers, and the ways to answer it other than by rendering. */
@RequestScoped
public class Page {

  private static final int SEE_OTHER = 303;
  private static final String VIEW = ".xhtml";

  /** Whether a form of ours was posted. */
  public boolean posted() {
    return FacesContext.getCurrentInstance().isPostback();
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request().getParameter(name)).filter(text -> !text.isEmpty());
  }

  /** All values of a field that may stand in a form more than once. */
  public Set<String> parameters(String name) {
    String[] values = request().getParameterValues(name);
    return values == null ? Set.of() : new HashSet<>(Arrays.asList(values));
  }

  /** What stood before this page found out about the request. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(request().getAttribute(name)).map(Object::toString);
  }

  Optional<Secret> cookie(String name) {
    return BrowserCookies.value(request(), name);
  }

  /** Adds a {@code Set-Cookie} header. */
  void setCookie(String header) {
    response().addHeader("Set-Cookie", header);
  }

  public void header(String name, String value) {
    response().setHeader(name, value);
  }

  /** The status of the page that will be rendered. */
  public void status(int status) {
    response().setStatus(status);
  }

  /** The address that the request came from. */
  public Source source() {
    return RequestOrigin.current().source();
  }

  /** Goes on in the language that the assistant wished for its person, if it is one of ours. */
  void speak(String uiLocales) {
    request().setAttribute(Languages.WISHED, uiLocales);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getViewRoot().setLocale(Languages.of(request()));
  }

  /** Goes on in the language that the person chose, unless the assistant wished another. */
  void speak(Locale chosen) {
    request().setAttribute(Languages.CHOSEN, chosen);
    UIViewRoot view = FacesContext.getCurrentInstance().getViewRoot();
    if (view != null) {
      view.setLocale(Languages.of(request()));
    }
  }

  /** The language that the page is in. */
  Locale language() {
    return Languages.of(request());
  }

  /**
   * Sends the browser on with a GET. By hand, because Faces and servlets send 302 and may rewrite
   * the address.
   */
  public void seeOther(String path) {
    response().setStatus(SEE_OTHER);
    response().setHeader("Location", path);
    FacesContext.getCurrentInstance().responseComplete();
  }

  /** Sends a person who is not signed in to do that, and back here afterwards. */
  public void signInFirst() {
    Object forwarded = request().getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    signInFirst(forwarded == null ? request().getRequestURI() : forwarded.toString());
  }

  /**
   * Likewise, where the request was not sent to the address that people know.
   *
   * @param wanted a path; one that is not a page of ours is forgotten
   */
  public void signInFirst(String wanted) {
    String path =
        wanted.endsWith(VIEW) ? wanted.substring(0, wanted.length() - VIEW.length()) : wanted;
    seeOther(Destination.of(path).orElse(Destination.CONNECTIONS).signIn());
  }

  /** Answers with the failure page; the caller returns without further effect. */
  public void fail(Failure failure, String detail) {
    request().setAttribute(Failure.KIND, failure);
    request().setAttribute(Failure.DETAIL, detail);
    try {
      response().sendError(failure.status());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FacesContext.getCurrentInstance().responseComplete();
  }

  /**
   * Checks the form token of a post; answers with the failure page if it is not this form's.
   *
   * @return whether to go on
   */
  public boolean genuine(FormToken token) {
    boolean matches = token.matches(parameter(FormToken.FIELD).orElse(null));
    if (!matches) {
      fail(Failure.FORBIDDEN, null);
    }
    return matches;
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
