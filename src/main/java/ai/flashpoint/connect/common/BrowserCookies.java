package ai.flashpoint.connect.common;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of the browser's cookies. Over https they carry the {@code __Host-} prefix (host only,
 * Secure, path "/"); over plain http, which only loopback may use, the prefix would make browsers
 * refuse them.
 *
 * @param urls decides whether the deployment is reached over https
 */
public record BrowserCookies(PublicUrls urls) {

  /**
   * Binds one pending authorization to the browser that began it; one cookie each, so that parallel
   * tabs never collide.
   */
  public String pending(PendingId id) {
    return prefix() + "fp-pending-" + id.value();
  }

  /** Whether a cookie binds a pending authorization, whichever. */
  public boolean isPending(String name) {
    return name.startsWith(pending(new PendingId("")));
  }

  /** Names the signed-in browser. */
  public String signIn() {
    return prefix() + "fp-sign-in";
  }

  /** Protects the sign-in form of a browser that no assistant sent. */
  public String signInForm() {
    return prefix() + "fp-sign-in-form";
  }

  /**
   * Holds what a link that works once was opened with, so that it stands in no address any more.
   *
   * @param page the page that the link leads to, one word
   */
  public String link(String page) {
    return prefix() + "fp-link-" + page;
  }

  public boolean secure() {
    return urls.https();
  }

  /**
   * A {@code Set-Cookie} value: HttpOnly, Lax (the visit comes from another site or from an
   * application), path "/".
   */
  public String set(String name, Secret value, long maxAgeSeconds) {
    return name
        + "="
        + value.reveal()
        + "; Path=/; Max-Age="
        + maxAgeSeconds
        + "; HttpOnly; SameSite=Lax"
        + (secure() ? "; Secure" : "");
  }

  /** A {@code Set-Cookie} value that removes the cookie. */
  public String clear(String name) {
    return name + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax" + (secure() ? "; Secure" : "");
  }

  /** The value of a cookie that the request brought. */
  public static Optional<Secret> value(HttpServletRequest request, String name) {
    return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
        .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
        .map(cookie -> Secret.of(cookie.getValue()))
        .findFirst();
  }

  private String prefix() {
    return secure() ? "__Host-" : "";
  }
}
