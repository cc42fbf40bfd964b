import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs the demo person in by plain HTTP as a client would, sees that whoami answers, gives that
 * answer to the echo, and prints the access token. {@code java Prepare.java http://localhost:18090
 * ada@example.com PASSWORD}
 */
public class Prepare {

  private static final String REDIRECT = "http://127.0.0.1:4444/callback";
  private static final String WHOAMI =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"whoami\"}}";
  private static final Pattern FORM = Pattern.compile("<form.*?</form>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String server;

  private Prepare(String server) {
    this.server = server;
  }

  public static void main(String[] args) throws Exception {
    Prepare prepare = new Prepare(args[0]);
    String token = prepare.token(args[1], args[2]);
    HttpRequest.Builder call =
        prepare
            .to("/mcp")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("MCP-Protocol-Version", "2025-11-25")
            .POST(BodyPublishers.ofString(WHOAMI));
    String answer = prepare.send(call, 200).body();
    if (!answer.contains(args[1])) {
      throw new IllegalStateException("whoami does not know who it is: " + answer);
    }
    prepare.send(prepare.to("/echo/echo").PUT(BodyPublishers.ofString(answer)), 204);
    System.out.println(token);
  }

  private String token(String email, String password) throws Exception {
    String metadata =
        "{\"client_name\":\"Bench\",\"token_endpoint_auth_method\":\"none\",\"redirect_uris\":[\""
            + REDIRECT
            + "\"]}";
    HttpRequest.Builder register =
        to("/oauth/register")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(metadata));
    String client = member(send(register, 201).body(), "client_id");
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String verifier = base64(random);
    byte[] verifierBytes = verifier.getBytes(StandardCharsets.US_ASCII);
    Map<String, String> ask = new LinkedHashMap<>();
    ask.put("response_type", "code");
    ask.put("client_id", client);
    ask.put("redirect_uri", REDIRECT);
    ask.put("scope", "mcp");
    ask.put("resource", server + "/mcp");
    ask.put("code_challenge", base64(MessageDigest.getInstance("SHA-256").digest(verifierBytes)));
    ask.put("code_challenge_method", "S256");
    String login = location(send(to("/oauth/authorize?" + form(ask)).GET(), 303, 302));
    String team = submit(login, "signIn", Map.of("email", email, "password", password));
    String resume = submit(team, "allow", Map.of());
    String code =
        location(send(to(resume).GET(), 303, 302)).replaceAll(".*[?&]code=([^&]*).*", "$1");
    Map<String, String> exchange = new LinkedHashMap<>();
    exchange.put("grant_type", "authorization_code");
    exchange.put("code", code);
    exchange.put("code_verifier", verifier);
    exchange.put("redirect_uri", REDIRECT);
    exchange.put("client_id", client);
    exchange.put("resource", server + "/mcp");
    return member(send(post("/oauth/token", exchange), 200).body(), "access_token");
  }

  /** Fills in the form that has the button, presses it, answers where that leads. */
  private String submit(String page, String button, Map<String, String> typed) throws Exception {
    String html = send(to(page).GET(), 200).body();
    String form =
        FORM.matcher(html)
            .results()
            .map(match -> match.group())
            .filter(text -> text.contains("name=\"" + button + "\""))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no button " + button + " at " + page));
    Map<String, String> values = new LinkedHashMap<>();
    Matcher inputs = INPUT.matcher(form);
    while (inputs.find()) {
      String type = attribute(inputs.group(), "type");
      if (type.equals("hidden") || type.equals("radio")) {
        values.putIfAbsent(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
      }
    }
    values.putAll(typed);
    values.put(button, "yes");
    return location(send(post(attribute(form, "action"), values), 303, 302));
  }

  private HttpRequest.Builder post(String where, Map<String, String> values) {
    return to(where)
        .header("Origin", server)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form(values)));
  }

  private HttpRequest.Builder to(String where) {
    return HttpRequest.newBuilder(URI.create(server).resolve(where));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, int... expected) throws Exception {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    for (int status : expected) {
      if (response.statusCode() == status) {
        return response;
      }
    }
    throw new IllegalStateException(
        response.request().uri().getPath() + " answered " + response.statusCode());
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }

  private static String member(String json, String name) {
    return first(json, "\"" + name + "\"\\s*:\\s*\"([^\"]*)\"");
  }

  private static String attribute(String tag, String name) {
    return first(tag, "\\s" + name + "=\"([^\"]*)\"").replace("&amp;", "&");
  }

  private static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            value ->
                value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
