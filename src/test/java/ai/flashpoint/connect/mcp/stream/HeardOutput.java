package ai.flashpoint.connect.mcp.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An output that takes as much as a test gives it room for. */
final class HeardOutput implements Output {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  int status;
  String type;
  int room = Integer.MAX_VALUE;
  boolean broken;
  boolean completed;

  String heard() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void head(int httpStatus, String contentType) {
    status = httpStatus;
    type = contentType;
  }

  @Override
  public boolean isReady() {
    return room > 0;
  }

  @Override
  public void write(byte[] data) throws IOException {
    if (broken) {
      throw new IOException("broken pipe");
    }
    room--;
    bytes.writeBytes(data);
  }

  @Override
  public void flush() {}

  @Override
  public void complete() {
    completed = true;
  }
}
