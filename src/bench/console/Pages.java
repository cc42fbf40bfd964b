import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Opens the console's tables as an operator, {@code ORIGIN ROUNDS}, and prints how long each took.
 */
public class Pages {

  private static final double LIMIT = 300;
  private static final Pattern HIDDEN =
      Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>|<input[^>]*type=\"submit\"[^>]*>");
  private static final String[] QUERIES = {
    "",
    "/users",
    "/users?sort=name",
    "/users?sort=-email",
    "/users?q=number+ab",
    "/users?q=person-77777%40",
    "/users?q=nobody+at+all",
    "/users?state=disabled",
    "/users DEEP",
    "/users?sort=name DEEP",
    "/teams",
    "/teams?sort=name",
    "/teams?q=team+999",
    "/teams?state=disabled",
    "/team?id=team-77",
    "/clients",
    "/clients?sort=name",
    "/clients?q=installation+4242",
    "/clients?q=nothing",
    "/clients?state=blocked",
    "/clients DEEP",
    "/sessions",
    "/sessions?sort=client",
    "/sessions?sort=-client",
    "/sessions?client=Claude",
    "/sessions?client=Rare",
    "/sessions?client=nobody",
    "/sessions?client=https%3A%2F%2Fchatgpt.com%2Fclient",
    "/sessions?team=team-77",
    "/sessions?user=person-777%40example.com",
    "/sessions?state=living",
    "/sessions?state=expired",
    "/sessions?reason=REFRESH_REUSED",
    "/sessions?reason=BY_USER",
    "/sessions?reason=BY_OPERATOR",
    "/sessions?from=2025-06-01T00:00&to=2025-06-02T00:00",
    "/sessions?client=Claude&team=team-78&state=living",
    "/sessions?client=Claude&state=expired&sort=created",
    "/sessions DEEP",
    "/sessions?sort=client DEEP",
    "/sessions?client=Claude DEEP",
    "/sessions?team=team-77&sort=client",
    "/agents",
    "/agents?sort=name",
    "/agents?q=agent+4242",
    "/agents?team=team-77",
    "/events",
    "/events?kind=REFRESH_REUSED",
    "/events?kind=CALL_REFUSED",
    "/events?kind=KEY_REMOVED",
    "/events?client=client-77",
    "/events?client=https%3A%2F%2Fclaude.ai%2Foauth%2Fclient&team=team-78",
    "/events?team=team-77&kind=CALL_REFUSED",
    "/events?user=person-777%40example.com",
    "/events?q=FP-AAAA-7Q",
    "/events?q=detail+424242",
    "/events?q=no+such+words",
    "/events?q=no+such+words&from=2020-01-01T00:00",
    "/events?q=no+such+words&kind=CALL_REFUSED",
    "/events?q=no+such+words DEEP",
    "/events?q=FP-",
    "/events?from=2026-01-01T00:00&to=2026-01-01T01:00",
    "/events DEEP",
    "/plans",
    "/keys"
  };

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final String origin;

  private Pages(String origin) {
    this.origin = origin;
  }

  public static void main(String[] args) throws Exception {
    Pages pages = new Pages(args[0]);
    pages.signIn();
    int rounds = Integer.parseInt(args[1]);
    for (int i = 0; i < 30; i++) {
      pages.get("/admin/users");
    }
    boolean held = true;
    System.out.printf(
        "%-75s %8s %8s %8s%n", "ms from request to answer", "median", "least", "most");
    for (String query : QUERIES) {
      held &= pages.measure(query, rounds);
    }
    System.exit(held ? 0 : 1);
  }

  private boolean measure(String query, int rounds) throws Exception {
    String path = "/admin" + query.replace(" DEEP", "");
    if (query.endsWith(" DEEP")) {
      path = deep(path);
    }
    double[] times = new double[rounds];
    String body = "";
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      body = get(path);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    double median = times[rounds / 2];
    boolean shown = body.contains("class=\"tabs\"");
    System.out.printf(
        "%-75s %8.1f %8.1f %8.1f %s%n",
        "/admin" + query,
        median,
        times[0],
        times[rounds - 1],
        shown ? median > LIMIT ? "SLOW" : "" : "NOT SHOWN");
    return shown && median <= LIMIT;
  }

  /** From a place in the middle of the table on, which need not be that of a row. */
  private static String deep(String path) {
    String time = Instant.now().minus(Duration.ofDays(180)).toString();
    String id = "80000000-0000-0000-0000-000000000000";
    String place =
        path.contains("sort=name")
            ? "[\"Dan\",\"" + id + "\"]"
            : path.contains("sort=client")
                ? "[\"Claude\",\"" + time + "\",\"" + id + "\"]"
                : "[\"" + time + "\",\"" + id + "\"]";
    String encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    return path + (path.contains("?") ? "&" : "?") + "after=" + encoded;
  }

  private void signIn() throws Exception {
    String page = get("/login");
    Map<String, String> form = new LinkedHashMap<>();
    Matcher fields = HIDDEN.matcher(page);
    while (fields.find()) {
      form.put(attribute(fields.group(), "name"), attribute(fields.group(), "value"));
    }
    form.put("email", "operator@bench.example");
    form.put("password", "correct horse battery");
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(origin + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException(
          "not signed in: " + answer.statusCode() + " " + answer.body());
    }
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile(name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1) : "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String get(String path) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(origin + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
