package ai.flashpoint.connect.signin;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The security headers of every page.
 *
 * <p>Two are missing on purpose. {@code form-action} in the policy would make Chromium block the
 * hop from the picker's post to the assistant's own address. {@code Cross-Origin-Opener-Policy}
 * would cut off assistants that opened the sign-in as a pop-up.
 *
 * @param https whether people reach this deployment over https
 */
record PageHeaders(boolean https) {

  static final String POLICY =
      "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

  void on(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Why not no-referrer: see CheckFormOrigin.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Accept-Language");
    if (https) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
