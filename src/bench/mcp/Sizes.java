import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time and heap of large answers and large requests. {@code java Sizes.java PORT TOKEN PROCESS} */
public class Sizes {

  private static final int TEXT = 10_000_000;
  private static final int LIMIT = 1 << 20;
  private static final int TIMES = 5;
  private static final Pattern CODE = Pattern.compile("\"error\":\\{\"code\":(-?\\d+)");

  private enum Way {
    LEGACY("2025-11-25"),
    MODERN("2026-07-28"),
    /** 2026-07-28 as a stream of events, since it asks for progress. */
    STREAM("2026-07-28, stream");

    final String title;

    Way(String title) {
      this.title = title;
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final String token;
  private final String pid;

  private Sizes(String[] args) {
    port = Integer.parseInt(args[0]);
    token = args[1];
    pid = args[2];
  }

  public static void main(String[] args) throws Exception {
    Sizes sizes = new Sizes(args);
    sizes.answers();
    System.out.println();
    sizes.requests();
  }

  // --- answers

  private void answers() throws Exception {
    System.out.printf("%-42s %8s %9s %10s%n", "An answer", "ms", "held MB", "allocated");
    for (Way way : Way.values()) {
      answer(TEXT, way);
    }
    answer(1000, Way.LEGACY);
    answer(1000, Way.MODERN);
    answer(1000, Way.STREAM);
  }

  private void answer(int length, Way way) throws Exception {
    String message = call("large_text", "\"length\":" + length, way);
    System.out.printf(
        "%-42s %8.1f %9s %10s%n",
        String.format("%,d characters, %s", length, way.title),
        time(message, way),
        length == TEXT ? String.format("%.1f", held(message, way)) : "",
        allocated(message, way));
  }

  /** MB by which live objects grow while nobody reads the answer. */
  private double held(String message, Way way) throws Exception {
    double before = live();
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(8192);
      socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
      byte[] body = message.getBytes(StandardCharsets.UTF_8);
      StringBuilder head = new StringBuilder("POST /mcp HTTP/1.1\r\nHost: localhost:" + port);
      String[] headers = headers(message, way);
      for (int i = 0; i < headers.length; i += 2) {
        head.append("\r\n").append(headers[i]).append(": ").append(headers[i + 1]);
      }
      head.append("\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      InputStream in = socket.getInputStream();
      in.read();
      // a collection takes long enough for the server to get as far as it can
      live();
      return live() - before;
    }
  }

  private double live() throws Exception {
    String text = jcmd("GC.class_histogram");
    Matcher total = Pattern.compile("Total +\\d+ +(\\d+)").matcher(text);
    if (!total.find()) {
      throw new IllegalStateException("no histogram: " + text);
    }
    return Long.parseLong(total.group(1)) / 1e6;
  }

  /** MB that one call allocates, where no collection comes between. */
  private String allocated(String message, Way way) throws Exception {
    jcmd("GC.run");
    double before = used();
    for (int i = 0; i < TIMES; i++) {
      send(message, way);
    }
    return String.format("%.1f", (used() - before) / TIMES);
  }

  private double used() throws Exception {
    Matcher used = Pattern.compile(" used (\\d+)K").matcher(jcmd("GC.heap_info"));
    double kilobytes = 0;
    // the young and the old generation; what follows is no heap
    for (int i = 0; i < 2 && used.find(); i++) {
      kilobytes += Double.parseDouble(used.group(1));
    }
    return kilobytes * 1024 / 1e6;
  }

  private String jcmd(String command) throws Exception {
    Process process = new ProcessBuilder("jcmd", pid, command).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  // --- requests

  private void requests() throws Exception {
    System.out.printf("%-42s %8s %9s %10s%n", "A request", "ms", "status", "allocated");
    for (Way way : new Way[] {Way.LEGACY, Way.MODERN}) {
      request("1 KB in texts", sized(1000, 100, way), way);
      request("1 MiB in texts of 100 characters", sized(LIMIT, 100, way), way);
      request("1 MiB in texts of 900,000", sized(LIMIT, 900_000, way), way);
      request("1 MiB in one text", sized(LIMIT, LIMIT, way), way);
      request("1 MiB and one byte", sized(LIMIT + 1, 100, way), way);
    }
    byte[] over = sized(LIMIT + 1, 100, Way.LEGACY).getBytes(StandardCharsets.UTF_8);
    BodyPublisher undeclared =
        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(over));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/mcp"))
                .headers(headers("", Way.LEGACY))
                .POST(undeclared)
                .build(),
            BodyHandlers.ofString());
    System.out.printf("%-42s %8s %9d%n", "1 MiB and one byte, undeclared", "", answer.statusCode());
  }

  private void request(String title, String message, Way way) throws Exception {
    HttpResponse<String> answer = send(message, way);
    Matcher code = CODE.matcher(answer.body());
    System.out.printf(
        "%-42s %8.1f %9s %10s%n",
        title + ", " + way.title,
        time(message, way),
        answer.statusCode() + (code.find() ? " " + code.group(1) : ""),
        allocated(message, way));
  }

  /** A call whose message has exactly so many bytes. */
  private static String sized(int bytes, int text, Way way) {
    int left = bytes - call("large_arguments", "\"texts\":[\"\"]", way).length();
    StringBuilder texts = new StringBuilder();
    while (left > text + 3) {
      texts.append("x".repeat(text)).append("\",\"");
      left -= text + 3;
    }
    texts.append("x".repeat(left));
    return call("large_arguments", "\"texts\":[\"" + texts + "\"]", way);
  }

  // --- calls

  /** Median of some, in ms; the first ones warm up. */
  private double time(String message, Way way) throws Exception {
    double[] ms = new double[2 * TIMES];
    for (int i = -TIMES; i < ms.length; i++) {
      long start = System.nanoTime();
      send(message, way);
      ms[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(ms);
    return ms[ms.length / 2];
  }

  private HttpResponse<String> send(String message, Way way) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/mcp"))
            .timeout(Duration.ofSeconds(5))
            .headers(headers(message, way))
            .POST(BodyPublishers.ofString(message))
            .build(),
        BodyHandlers.ofString());
  }

  private String[] headers(String message, Way way) {
    String all =
        "Authorization\nBearer "
            + token
            + "\nContent-Type\napplication/json\nAccept\napplication/json, text/event-stream"
            + "\nMCP-Protocol-Version\n"
            + (way == Way.LEGACY ? "2025-11-25" : "2026-07-28");
    if (way != Way.LEGACY) {
      String name = message.contains("large_text") ? "large_text" : "large_arguments";
      all += "\nMcp-Method\ntools/call\nMcp-Name\n" + name;
    }
    return all.split("\n");
  }

  private static String call(String tool, String arguments, Way way) {
    String meta =
        "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}"
            + (way == Way.STREAM ? ",\"progressToken\":1" : "")
            + "},";
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{"
        + (way == Way.LEGACY ? "" : meta)
        + "\"name\":\""
        + tool
        + "\",\"arguments\":{"
        + arguments
        + "}}}";
  }
}
