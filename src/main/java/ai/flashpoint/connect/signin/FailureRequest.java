package ai.flashpoint.connect.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * The request as the failure page sees it: a plain visit. Otherwise the parameters of the request
 * that failed could make Faces believe that the failure page's own form was posted.
 */
final class FailureRequest extends HttpServletRequestWrapper {

  FailureRequest(HttpServletRequest failed) {
    super(failed);
  }

  @Override
  public String getMethod() {
    return super.getMethod().equals("HEAD") ? "HEAD" : "GET";
  }

  /** A scripted post is told with a whole page too. */
  @Override
  public String getHeader(String name) {
    return name.equalsIgnoreCase("Faces-Request") ? null : super.getHeader(name);
  }

  @Override
  public String getParameter(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public String[] getParameterValues(String name) {
    return null;
  }
}
