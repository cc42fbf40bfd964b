package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.Languages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

/** Answers to a person's browser. */
final class BrowserAnswer {

  private static final String WORDS = "ai.flashpoint.connect.oauth.messages";

  private BrowserAnswer() {}

  /**
   * Leaves for the application. With a page of one link, for systems that do not open a private-use
   * scheme by themselves.
   */
  static void leave(HttpServletRequest request, HttpServletResponse response, String location)
      throws IOException {
    Locale language = Languages.of(request);
    seeOther(response, location);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    response.setHeader("X-Frame-Options", "DENY");
    String html =
        "<!DOCTYPE html><html lang=\""
            + language.toLanguageTag()
            + "\"><title>Flashpoint</title><p><a href=\""
            + escaped(location)
            + "\">"
            + ResourceBundle.getBundle(WORDS, language).getString("return")
            + "</a></p></html>";
    response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /**
   * 303, so that no form is ever posted on; written by hand, so that private-use schemes arrive
   * untouched.
   */
  static void seeOther(HttpServletResponse response, String location) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", location);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  /** Whether the request is no GET and was refused for that. */
  static boolean refusedUnlessGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getMethod().equals("GET")) {
      return false;
    }
    response.setHeader("Allow", "GET");
    failure(
        request,
        response,
        Failure.BAD_REQUEST,
        null,
        null,
        HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    return true;
  }

  static void failure(
      HttpServletRequest request,
      HttpServletResponse response,
      Failure kind,
      String detail,
      String back,
      int status)
      throws ServletException, IOException {
    request.setAttribute(Failure.KIND, kind);
    request.setAttribute(Failure.DETAIL, detail);
    request.setAttribute(Failure.RETURN, back);
    request.setAttribute(Failure.STATUS, status);
    request.getRequestDispatcher(Failure.PAGE).forward(request, response);
  }
}
