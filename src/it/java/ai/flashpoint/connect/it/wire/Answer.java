package ai.flashpoint.connect.it.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** An HTTP answer, read to its end. */
public record Answer(HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  public URI address() {
    return response.uri();
  }

  /** A header's only value. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  public List<String> headers(String name) {
    return response.headers().allValues(name);
  }

  /** The media type without parameters, or an empty text. */
  public String mediaType() {
    return header("Content-Type").map(type -> type.split(";", 2)[0].strip()).orElse("");
  }

  public JsonNode json() {
    return Wire.read(body());
  }

  /** Where a redirect leads, as an absolute address. */
  public URI location() {
    return address().resolve(URI.create(header("Location").orElseThrow()));
  }

  @Override
  public String toString() {
    String start = body().length() > 600 ? body().substring(0, 600) + "…" : body();
    return response + " " + response.headers().map() + " " + start;
  }
}
