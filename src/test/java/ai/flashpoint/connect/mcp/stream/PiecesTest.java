package ai.flashpoint.connect.mcp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {

  private final Pieces pieces = new Pieces();

  private byte[] joined() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    pieces.all().forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  @Test
  void all_largeAndSmall_areWhatWasWritten() {
    byte[] written = new byte[200_003];
    new Random(1).nextBytes(written);
    pieces.write(written[0]);
    pieces.write(written, 1, 9);
    pieces.write(written, 10, written.length - 10);
    assertThat(joined()).isEqualTo(written);
  }

  @Test
  void all_arrayUsedAgainByItsWriter_isKept() {
    byte[] buffer = {1, 2};
    pieces.write(buffer, 0, 2);
    buffer[0] = 9;
    assertThat(joined()).containsExactly(1, 2);
  }

  @Test
  void all_large_isInSeveralPieces() {
    pieces.write(new byte[200_000], 0, 200_000);
    assertThat(pieces.all()).hasSizeGreaterThan(1).allMatch(piece -> piece.length <= 64 * 1024);
  }
}
