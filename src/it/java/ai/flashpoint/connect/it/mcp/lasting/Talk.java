package ai.flashpoint.connect.it.mcp.lasting;

import ai.flashpoint.connect.it.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One request whose answer is read event by event; closing it hangs up. */
public final class Talk implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;
  private int comments;

  private Talk(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  public static Talk of(String address, Object body, List<String> headers) {
    return of(
        to(address, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Wire.write(body)))
            .build());
  }

  /** A stream that is asked for by GET. */
  public static Talk listening(String address, List<String> headers) {
    return of(to(address, headers).GET().build());
  }

  private static HttpRequest.Builder to(String address, List<String> headers) {
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(PATIENCE)
        .headers(headers.toArray(String[]::new));
  }

  private static Talk of(HttpRequest request) {
    try {
      return new Talk(CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public int status() {
    return response.statusCode();
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  public boolean streams() {
    return header("Content-Type").orElse("").startsWith("text/event-stream");
  }

  /** The next message, or nothing at the end; fails if nothing but comments comes. */
  public Optional<JsonNode> next() {
    Instant end = Instant.now().plus(PATIENCE);
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          return Optional.of(Wire.read(line.substring("data:".length())));
        }
        if (line.startsWith(":")) {
          comments++;
          if (Instant.now().isAfter(end)) {
            throw new AssertionError("no message within " + PATIENCE);
          }
        }
        if (!streams() && !line.isEmpty()) {
          return Optional.of(Wire.read(line));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything up to the end. */
  public List<JsonNode> rest() {
    List<JsonNode> messages = new ArrayList<>();
    for (Optional<JsonNode> next = next(); next.isPresent(); next = next()) {
      messages.add(next.get());
    }
    return messages;
  }

  /** Comments read so far. */
  public int comments() {
    return comments;
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
