import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens streams of changes and, at each line on its input, makes a change and waits until every
 * stream has heard of it. {@code java Streams.java PORT TOKEN COUNT}
 */
public class Streams {

  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
  private static final String LISTEN =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"subscriptions/listen\",\"params\":{"
          + "\"notifications\":{\"resourceSubscriptions\":[\"survey://newest\"]},"
          + META
          + "}}";
  private static final String CHANGE =
      "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"create_survey\","
          + "\"arguments\":{\"title\":\"Heard\",\"questions\":[{\"text\":\"Well?\",\"kind\":\"nps\"}]},"
          + META
          + "}}";

  private final int port;
  private final String token;
  private final List<Socket> streams = new ArrayList<>();

  private Streams(int port, String token) {
    this.port = port;
    this.token = token;
  }

  public static void main(String[] args) throws Exception {
    Streams bench = new Streams(Integer.parseInt(args[0]), args[1]);
    long start = System.nanoTime();
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      bench.open();
    }
    System.out.println("open " + (System.nanoTime() - start) / 1_000_000);
    while (System.in.read() == '\n') {
      long changed = System.nanoTime();
      bench.change();
      for (Socket stream : bench.streams) {
        waitFor(stream, "notifications/resources/updated");
      }
      System.out.println("heard " + (System.nanoTime() - changed) / 1_000_000);
    }
  }

  private void open() throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(30_000);
    byte[] body = LISTEN.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /mcp HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream"
            + "\r\nMCP-Protocol-Version: 2026-07-28\r\nMcp-Method: subscriptions/listen"
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(body);
    waitFor(socket, "notifications/subscriptions/acknowledged");
    streams.add(socket);
  }

  private void change() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/mcp"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("MCP-Protocol-Version", "2026-07-28")
            .header("Mcp-Method", "tools/call")
            .header("Mcp-Name", "create_survey")
            .POST(BodyPublishers.ofString(CHANGE))
            .build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    if (!answer.contains("Heard")) {
      throw new IllegalStateException(answer);
    }
  }

  /** Reads on until a message of this method has come. */
  private static void waitFor(Socket socket, String method) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder read = new StringBuilder();
    byte[] some = new byte[4096];
    while (read.indexOf(method) < 0) {
      int count = in.read(some);
      if (count < 0) {
        throw new IllegalStateException("The stream ended: " + read);
      }
      read.append(new String(some, 0, count, StandardCharsets.UTF_8));
    }
  }
}
