package ai.flashpoint.connect.it.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Sends requests and never follows a redirect by itself. */
public final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private Http() {}

  public static Answer get(String address, String... headers) {
    return send(request(address, headers).GET());
  }

  public static Answer method(String method, String address, String... headers) {
    return send(request(address, headers).method(method, BodyPublishers.noBody()));
  }

  public static Answer postForm(String address, Map<String, String> form, String... headers) {
    return send(
        request(address, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Wire.form(form))));
  }

  public static Answer postJson(String address, Object body, String... headers) {
    return post(address, "application/json", Wire.write(body), headers);
  }

  public static Answer post(String address, String type, String body, String... headers) {
    return send(
        request(address, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String address, String... headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
