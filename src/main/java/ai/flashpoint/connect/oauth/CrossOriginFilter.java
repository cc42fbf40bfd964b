package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.CrossOrigin;
import ai.flashpoint.connect.common.MachineAddress;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * Lets browser-based clients use the machine endpoints (Fetch standard, CORS protocol): any origin,
 * never with credentials. A servlet filter, so that answers made by the container carry the headers
 * too. The browser endpoints (authorize, resume, pages) must not get them (OAuth 2.1 section 3.1),
 * and introspection is for servers.
 */
@WebFilter(
    urlPatterns = {"/.well-known/*", "/oauth/*", "/authorize", "/token", "/register"},
    asyncSupported = true)
public class CrossOriginFilter implements Filter {

  @Override
  public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) anyRequest;
    HttpServletResponse response = (HttpServletResponse) anyResponse;
    String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    MachineAddress address = new MachineAddress(path);
    if (address.forPrograms()) {
      response.setHeader("X-Content-Type-Options", "nosniff");
    }
    if (!address.forPages()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", CrossOrigin.EXPOSED);
    if (!request.getMethod().equals("OPTIONS")) {
      chain.doFilter(request, response);
      return;
    }
    boolean posts = address.isOAuth() && !path.equals("/oauth/jwks");
    String methods = posts ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
    response.setHeader("Access-Control-Allow-Methods", methods);
    response.setHeader(
        "Access-Control-Allow-Headers",
        CrossOrigin.allowed(
            Objects.requireNonNullElse(request.getHeader("Access-Control-Request-Headers"), "")));
    response.setHeader("Access-Control-Max-Age", CrossOrigin.MAX_AGE);
    response.setHeader("Allow", methods);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
