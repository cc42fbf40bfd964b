package ai.flashpoint.connect.mcp.stream;

import java.nio.charset.StandardCharsets;

/** Server-sent events on bytes (WHATWG HTML, server-sent events): no ids, nothing is resumed. */
public final class EventFrame {

  public static final String CONTENT_TYPE = "text/event-stream";

  private static final byte[] START = "data: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = {'\n', '\n'};
  private static final byte[] PING = ": ping\n\n".getBytes(StandardCharsets.US_ASCII);

  private EventFrame() {}

  /** An event with one JSON value that has no line breaks. */
  public static byte[] message(byte[] json) {
    byte[] frame = new byte[START.length + json.length + END.length];
    System.arraycopy(START, 0, frame, 0, START.length);
    System.arraycopy(json, 0, frame, START.length, json.length);
    System.arraycopy(END, 0, frame, START.length + json.length, END.length);
    return frame;
  }

  /** What stands before the value of an event. */
  public static byte[] start() {
    return START.clone();
  }

  /** What stands after it. */
  public static byte[] end() {
    return END.clone();
  }

  /** A comment, which readers skip. */
  public static byte[] ping() {
    return PING.clone();
  }
}
