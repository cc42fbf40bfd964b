package ai.flashpoint.connect.common;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who sent the request that this thread answers. Held by the thread, because it is asked for below
 * all layers and also where no request is: by schedules and at start.
 *
 * @param agent cleaned {@code User-Agent}, at most 255 characters, or empty
 */
public record RequestOrigin(Source source, String agent) {

  private static final RequestOrigin NONE = new RequestOrigin(Source.UNKNOWN, "");
  private static final int LONGEST_AGENT = 255;
  private static final ThreadLocal<Supplier<RequestOrigin>> CURRENT = new ThreadLocal<>();

  /** The current request's, or one of source {@code unknown}. */
  public static RequestOrigin current() {
    Supplier<RequestOrigin> known = CURRENT.get();
    return known == null ? NONE : known.get();
  }

  /** This thread answers a request from now on. Reads nothing of it until somebody asks. */
  public static void enter(HttpServletRequest request, Supplier<TrustedProxies> proxies) {
    CURRENT.set(() -> of(request, proxies.get()));
  }

  /** This thread answers no request any more. */
  public static void leave() {
    CURRENT.remove();
  }

  private static RequestOrigin of(HttpServletRequest request, TrustedProxies proxies) {
    String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    return new RequestOrigin(
        proxies.source(
            request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For"))),
        CleanText.of(agent, LONGEST_AGENT));
  }
}
