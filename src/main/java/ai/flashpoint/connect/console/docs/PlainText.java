package ai.flashpoint.connect.console.docs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Text for programs, and for people who like to read it.
 *
 * @param type the media type without parameters
 */
record PlainText(String type, String content) {

  void send(HttpServletResponse response) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    response.setHeader("Content-Type", type + "; charset=utf-8");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
