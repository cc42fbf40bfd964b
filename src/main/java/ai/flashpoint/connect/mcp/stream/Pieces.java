package ai.flashpoint.connect.mcp.stream;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes as they were written, in pieces: a large answer is never joined into one array. */
public final class Pieces extends OutputStream {

  private static final int MOST = 64 * 1024;

  private final List<byte[]> pieces = new ArrayList<>();

  @Override
  public void write(int value) {
    pieces.add(new byte[] {(byte) value});
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    for (int from = 0; from < count; from += MOST) {
      int to = Math.min(from + MOST, count);
      pieces.add(Arrays.copyOfRange(bytes, offset + from, offset + to));
    }
  }

  /** All of them so far, in order. */
  public List<byte[]> all() {
    return List.copyOf(pieces);
  }
}
