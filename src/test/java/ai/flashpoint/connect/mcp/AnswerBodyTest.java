package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerBodyTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> lengths = new ArrayList<>();
  private final AnswerBody body = new AnswerBody(out, lengths::add);

  @Test
  void shortBody_finished_goesWithItsLength() throws IOException {
    body.write(new byte[1000]);
    body.write('x');
    assertThat(out.size()).isZero();

    body.finish();

    assertThat(out.size()).isEqualTo(1001);
    assertThat(lengths).containsExactly(1001);
  }

  @Test
  void body_ofExactlyOnePiece_goesWithItsLength() throws IOException {
    body.write(new byte[AnswerBody.PIECE]);
    body.finish();

    assertThat(out.size()).isEqualTo(AnswerBody.PIECE);
    assertThat(lengths).containsExactly(AnswerBody.PIECE);
  }

  @Test
  void longBody_underWay_isPassedOnInPieces() throws IOException {
    for (int i = 0; i < 100; i++) {
      body.write(new byte[8000]);
      assertThat(out.size()).isGreaterThan((i + 1) * 8000 - AnswerBody.PIECE - 1);
    }
    body.finish();

    assertThat(out.size()).isEqualTo(800_000);
    assertThat(lengths).isEmpty();
  }

  @Test
  void bytes_longerThanAPiece_keepTheirPlace() throws IOException {
    body.write('a');
    body.write(new byte[AnswerBody.PIECE + 1]);
    body.write('z');
    body.finish();

    assertThat(out.toByteArray()).hasSize(AnswerBody.PIECE + 3).startsWith('a').endsWith('z');
    assertThat(lengths).isEmpty();
  }

  @Test
  void value_ofAnyLength_isWrittenAsItsBytes() throws IOException {
    String text = "\u00e9\uD83D\uDE00\"".repeat(50_000);

    Json.write(Json.object().put("text", text), body);
    body.finish();

    assertThat(out.toByteArray()).isEqualTo(Json.write(Json.object().put("text", text)));
  }
}
