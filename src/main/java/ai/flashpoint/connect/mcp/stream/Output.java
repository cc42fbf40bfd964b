package ai.flashpoint.connect.mcp.stream;

import java.io.IOException;

/**
 * Where a stream's bytes go without blocking: what a servlet's asynchronous output offers. Used
 * under the stream's lock only.
 */
interface Output {

  /** Before the first byte. */
  void head(int status, String contentType);

  /** Whether one write or flush may follow; if not, the stream is called back when it may. */
  boolean isReady();

  void write(byte[] bytes) throws IOException;

  void flush() throws IOException;

  /** The answer has ended. */
  void complete();
}
