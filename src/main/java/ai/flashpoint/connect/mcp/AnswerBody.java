package ai.flashpoint.connect.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;

/**
 * The body of an answer on its way out: a short one goes as a whole and with its length, a long one
 * in pieces and without, so that it never lies in memory a second time.
 */
final class AnswerBody extends OutputStream {

  /** Most bytes that wait here. */
  static final int PIECE = 64 * 1024;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
  private final OutputStream out;
  private final IntConsumer length;
  private boolean begun;

  /**
   * A body without bytes.
   *
   * @param length is told the length in bytes ahead of the first one, if it is known by then
   */
  AnswerBody(OutputStream out, IntConsumer length) {
    this.out = out;
    this.length = length;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    if (kept.size() + count > PIECE) {
      begun = true;
      pass();
    }
    if (count > PIECE) {
      out.write(bytes, offset, count);
    } else {
      kept.write(bytes, offset, count);
    }
  }

  /** Nothing more comes. The output stays open. */
  void finish() throws IOException {
    if (!begun) {
      length.accept(kept.size());
    }
    pass();
  }

  private void pass() throws IOException {
    kept.writeTo(out);
    kept.reset();
  }
}
