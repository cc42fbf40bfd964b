import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One server on one database, and eight clients of it that work at the same time. */
class Side {

  static final int CHAINS = 8;
  private static final double TICK_MILLIS = 10;
  private static final Pattern ACCESS = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final Pattern REFRESH = Pattern.compile("\"refresh_token\":\"([^\"]+)\"");

  final String name;
  final long pid;
  private final String server;
  private final String database;
  private final Map<Path, Double> backends = new HashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          CHAINS,
          work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicInteger codes = new AtomicInteger();
  private final AtomicInteger olds = new AtomicInteger();
  private final AtomicInteger installations = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> access = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> chains = new ConcurrentLinkedQueue<>();

  /** From {@code name=pid=url=database}: the last is empty if it has no processes of its own. */
  Side(String text) {
    String[] parts = text.split("=", -1);
    name = parts[0];
    pid = Long.parseLong(parts[1]);
    server = parts[2];
    database = parts[3];
  }

  /** Leaves out codes that another run used. */
  void skip(int used) {
    codes.set(used);
  }

  /** What one operation took: CPU of the server and of the database, and the time of day, in ms. */
  record Cost(double server, double database, double wall) {

    double both() {
      return server + database;
    }
  }

  /** Does one kind of operation so many times, in eight threads. */
  Cost of(String kind, int times) throws Exception {
    IntFunction<Callable<Void>> work =
        switch (kind) {
          case "exchange" -> share -> () -> exchange(share);
          case "refresh" -> share -> () -> refresh(share);
          case "first refresh" -> share -> () -> firstRefresh(share);
          case "call" -> share -> () -> call(share);
          case "registration" -> share -> () -> register(share);
          default -> throw new IllegalArgumentException(kind);
        };
    double before = cpu();
    double databaseBefore = databaseCpu();
    long start = System.nanoTime();
    List<Future<Void>> running = new ArrayList<>();
    for (int i = 0; i < CHAINS; i++) {
      running.add(threads.submit(work.apply(times / CHAINS)));
    }
    for (Future<Void> one : running) {
      one.get();
    }
    double wall = (System.nanoTime() - start) / 1e6;
    int done = times / CHAINS * CHAINS;
    return new Cost((cpu() - before) / done, (databaseCpu() - databaseBefore) / done, wall / done);
  }

  private Void exchange(int share) throws Exception {
    for (int i = 0; i < share; i++) {
      String answer =
          token(
              "grant_type=authorization_code&code=bench-code-"
                  + codes.incrementAndGet()
                  + "&code_verifier="
                  + Fill.VERIFIER
                  + "&redirect_uri="
                  + encoded(Fill.REDIRECT));
      if (chains.size() < CHAINS) {
        chains.add(successor(answer));
        access.add(member(ACCESS, answer));
      }
    }
    return null;
  }

  /** One chain: each answer brings the token of the next request. */
  private Void refresh(int share) throws Exception {
    String token = chains.remove();
    for (int i = 0; i < share; i++) {
      token = successor(token("grant_type=refresh_token&refresh_token=" + token));
    }
    chains.add(token);
    return null;
  }

  /** Each of another session that nobody asked for since the start. */
  private Void firstRefresh(int share) throws Exception {
    for (int i = 0; i < share; i++) {
      token("grant_type=refresh_token&refresh_token=bench-refresh-" + olds.incrementAndGet());
    }
    return null;
  }

  /** whoami, over and over, each of the eight in its own session. */
  private Void call(int share) throws Exception {
    String token = access.remove();
    for (int i = 0; i < share; i++) {
      send(
          HttpRequest.newBuilder(URI.create(server + "/mcp"))
              .header("Authorization", "Bearer " + token)
              .header("Accept", "application/json, text/event-stream")
              .header("Content-Type", "application/json")
              .header("MCP-Protocol-Version", "2025-11-25")
              .POST(
                  BodyPublishers.ofString(
                      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"whoami\"}}")),
          200);
    }
    access.add(token);
    return null;
  }

  private Void register(int share) throws Exception {
    for (int i = 0; i < share; i++) {
      int port = 10_000 + installations.incrementAndGet();
      String metadata =
          "{\"client_name\":\"One product\",\"token_endpoint_auth_method\":\"none\",\"redirect_uris\":[\"http://127.0.0.1:"
              + port
              + "/callback\"]}";
      send(
          HttpRequest.newBuilder(URI.create(server + "/oauth/register"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(metadata)),
          201);
    }
    return null;
  }

  private String token(String form) throws Exception {
    String body = form + "&client_id=" + Fill.CLIENT + "&resource=" + encoded(server + "/mcp");
    return send(
        HttpRequest.newBuilder(URI.create(server + "/oauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)),
        200);
  }

  private String send(HttpRequest.Builder request, int expected) throws Exception {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() != expected) {
      throw new IllegalStateException(
          name + " answered " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private static String successor(String answer) {
    return member(REFRESH, answer);
  }

  private static String member(Pattern pattern, String answer) {
    Matcher matcher = pattern.matcher(answer);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern);
    }
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** CPU of the server so far, in ms, without that of its compiler. */
  double cpu() throws Exception {
    double compiler = 0;
    for (Path thread : list(Path.of("/proc/" + pid + "/task"))) {
      String stat = text(thread, "stat");
      if (stat.contains(" (C1 Compiler") || stat.contains(" (C2 Compiler")) {
        compiler += cpu(stat);
      }
    }
    return cpu(Files.readString(Path.of("/proc/" + pid + "/stat"))) - compiler;
  }

  /** CPU so far, in ms, of the PostgreSQL processes that serve the database or did. */
  private double databaseCpu() throws IOException {
    if (database.isEmpty()) {
      return 0;
    }
    for (Path process : list(Path.of("/proc"))) {
      if (text(process, "cmdline").startsWith("postgres: postgres " + database + " ")) {
        backends.merge(process, cpu(text(process, "stat")), Math::max);
      }
    }
    return backends.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What the server's heap holds after a collection, in MiB. */
  double heap() throws Exception {
    Process histogram =
        new ProcessBuilder("jcmd", String.valueOf(pid), "GC.class_histogram").start();
    String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher total = Pattern.compile("Total +\\d+ +(\\d+)").matcher(text);
    if (!total.find()) {
      throw new IllegalStateException("no histogram: " + text);
    }
    return Long.parseLong(total.group(1)) / 1048576.0;
  }

  /** User and system time in ms; none for what has ended. */
  private static double cpu(String stat) {
    // The name in parentheses may hold spaces
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    return fields.length < 13
        ? 0
        : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  /** A file of a process or thread; empty if that has ended or is none. */
  private static String text(Path of, String file) {
    try {
      return Files.readString(of.resolve(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
