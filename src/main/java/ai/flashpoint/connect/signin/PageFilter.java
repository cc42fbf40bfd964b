package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.ArrivedRequest;
import ai.flashpoint.connect.common.BodyRead;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SlowBodies;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Stands before every page, however it is addressed: headers, methods, origin of posts. */
@WebFilter(
    servletNames = PageFilter.PAGES,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class PageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The Faces servlet's name in web.xml. */
  static final String PAGES = "pages";

  private static final String PARTIAL = "jakarta.faces.partial.ajax";
  // Faces takes any request with a view state for a posted form
  private static final String VIEW_STATE = "jakarta.faces.ViewState";
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  // Scripts of Faces, which read themselves from its jar byte by byte for whoever asks. No page of
  // ours has any
  private static final String SCRIPTS = "/jakarta.faces.resource/";
  private static final int LARGEST_FORM = 16 * 1024;
  // Its form names every tool of the deployment, once or twice
  private static final String TOOLS = "/team-tools";
  private static final int LARGEST_TOOLS = 128 * 1024;

  @Inject transient PublicUrls urls;
  @Inject transient SlowBodies bodies;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      new PageHeaders(urls.https()).on(response);
      int refusal = refusal(request);
      if (refusal != 0) {
        if (refusal == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
          response.setHeader("Allow", "GET, HEAD, POST");
        }
        response.sendError(refusal);
      } else if (request.getMethod().equals("POST")) {
        posted(request, response, chain);
      } else {
        unlessForged(request, response, chain);
      }
    } else {
      new PageHeaders(urls.https()).on(response);
      boolean failed = request.getServletPath().equals(Failure.PAGE);
      if (!failed && isForged(request)) {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      } else {
        chain.doFilter(failed ? new FailureRequest(request) : request, response);
      }
    }
  }

  private void posted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    BodyRead read =
        bodies.read(request.getInputStream(), request.getContentLengthLong(), largest(request));
    if (read instanceof BodyRead.Whole whole) {
      unlessForged(ArrivedRequest.form(request, whole.bytes()), response, chain);
    } else {
      response.setHeader("Connection", "close");
      response.sendError(read.refusal());
    }
  }

  private static void unlessForged(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isForged(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The status to refuse with, 0 to go on. */
  private int refusal(HttpServletRequest request) {
    boolean post = request.getMethod().equals("POST");
    if (request.getServletPath().startsWith(SCRIPTS)) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    if (!METHODS.contains(request.getMethod())) {
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }
    if (post && !isForm(request)) {
      return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
    }
    if (post && request.getContentLengthLong() < 0) {
      return HttpServletResponse.SC_LENGTH_REQUIRED;
    }
    if (post && request.getContentLengthLong() > largest(request)) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    if (post && !ours(request)) {
      request.setAttribute(Failure.KIND, Failure.FORBIDDEN);
      return HttpServletResponse.SC_FORBIDDEN;
    }
    return 0;
  }

  /** Also of visits that another address forwards: none of them may pass for a posted form. */
  private static boolean isForged(HttpServletRequest request) {
    return isPartial(request)
        || (!request.getMethod().equals("POST") && request.getParameter(VIEW_STATE) != null);
  }

  private static int largest(HttpServletRequest request) {
    return request.getServletPath().startsWith(TOOLS) ? LARGEST_TOOLS : LARGEST_FORM;
  }

  /**
   * Nothing else is ever posted here; multipart bodies would be written to disk before anybody
   * looked at them.
   */
  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType() == null ? "" : request.getContentType();
    return type.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded");
  }

  /**
   * No page of ours sends scripted posts, and their answers cannot lead to an application's own
   * scheme.
   */
  private static boolean isPartial(HttpServletRequest request) {
    return request.getHeader("Faces-Request") != null || request.getParameter(PARTIAL) != null;
  }

  private boolean ours(HttpServletRequest request) {
    return new CheckFormOrigin(urls.authOrigin())
        .ours(request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"));
  }
}
