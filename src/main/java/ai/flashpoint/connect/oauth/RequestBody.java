package ai.flashpoint.connect.oauth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads bodies with a limit that does not depend on what the sender says about the length. */
final class RequestBody {

  static final int FORM_LIMIT = 16 * 1024;
  static final int REGISTRATION_LIMIT = 32 * 1024;

  private RequestBody() {}

  static byte[] read(InputStream stream, int limit) throws IOException {
    byte[] body = stream.readNBytes(limit + 1);
    if (body.length > limit) {
      throw OAuthFailure.of(413, "invalid_request", "The body is too large");
    }
    return body;
  }

  /**
   * The parameters of a form post; parameters in the query would end up in logs and are refused.
   */
  static Parameters form(InputStream stream, String contentType, String query) throws IOException {
    if (query != null && !query.isEmpty()) {
      throw OAuthFailure.invalidRequest("Parameters belong in the body");
    }
    String type =
        contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!type.equals("application/x-www-form-urlencoded")) {
      throw OAuthFailure.invalidRequest(
          "The content type must be application/x-www-form-urlencoded");
    }
    Parameters form =
        Parameters.parse(new String(read(stream, FORM_LIMIT), StandardCharsets.UTF_8));
    if (form.repeated().isPresent()) {
      throw OAuthFailure.invalidRequest("A parameter is repeated");
    }
    return form;
  }
}
