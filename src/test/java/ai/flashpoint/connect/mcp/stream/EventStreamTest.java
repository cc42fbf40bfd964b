package ai.flashpoint.connect.mcp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  private final HeardOutput output = new HeardOutput();
  private final EventStream stream = new EventStream(output, false);

  @Test
  void answer_nothingSentBefore_plainJsonWithItsStatus() {
    stream.ready();
    stream.answer(400, List.of(json("{}")));
    assertThat(output.heard()).isEqualTo("{}");
    assertThat(output.status).isEqualTo(400);
    assertThat(output.type).isEqualTo("application/json");
    assertThat(output.completed).isTrue();
  }

  @Test
  void answer_afterMessage_lastEvent() {
    stream.ready();
    stream.send(json("{\"a\":1}"));
    stream.answer(400, List.of(json("{}")));
    assertThat(output.heard()).isEqualTo("data: {\"a\":1}\n\ndata: {}\n\n");
    assertThat(output.status).isEqualTo(200);
    assertThat(output.type).isEqualTo("text/event-stream");
    assertThat(output.completed).isTrue();
  }

  @Test
  void answer_streamBegunBefore_event() {
    EventStream begun = new EventStream(output, true);
    begun.ready();
    begun.answer(200, List.of(json("{}")));
    assertThat(output.heard()).isEqualTo("data: {}\n\n");
  }

  @Test
  void answer_inPieces_isOneEvent() {
    EventStream begun = new EventStream(output, true);
    begun.ready();
    begun.answer(200, List.of(json("{\"a\""), json(":1}")));
    assertThat(output.heard()).isEqualTo("data: {\"a\":1}\n\n");
  }

  @Test
  void answer_second_ignored() {
    stream.ready();
    stream.answer(200, List.of(json("1")));
    assertThat(stream.answer(200, List.of(json("2")))).isFalse();
    assertThat(output.heard()).isEqualTo("1");
  }

  @Test
  void send_beforeTheContainerIsReady_waits() {
    stream.send(json("1"));
    assertThat(output.heard()).isEmpty();
    stream.ready();
    assertThat(output.heard()).isEqualTo("data: 1\n\n");
  }

  @Test
  void send_slowReader_continuesWhenReady() {
    stream.ready();
    output.room = 1;
    stream.send(json("1"));
    stream.send(json("2"));
    stream.answer(200, List.of(json("3")));
    assertThat(output.completed).isFalse();
    output.room = Integer.MAX_VALUE;
    stream.ready();
    assertThat(output.heard()).isEqualTo("data: 1\n\ndata: 2\n\ndata: 3\n\n");
    assertThat(output.completed).isTrue();
  }

  @Test
  void send_readerWhoStopped_isGoneWhenTheQueueIsFull() {
    AtomicInteger gone = new AtomicInteger();
    stream.whenGone(gone::incrementAndGet);
    stream.ready();
    output.room = 0;
    byte[] large = json("\"" + "x".repeat(100_000) + "\"");
    int taken = 0;
    while (stream.send(large)) {
      taken++;
    }
    assertThat(taken).isEqualTo(5);
    assertThat(gone).hasValue(1);
    assertThat(output.completed).isTrue();
  }

  @Test
  void answer_largerThanTheQueue_taken() {
    stream.ready();
    output.room = 0;
    assertThat(stream.answer(200, List.of(new byte[EventStream.MOST_WAITING * 2]))).isTrue();
    assertThat(output.completed).isFalse();
  }

  @Test
  void lost_beforeTheAnswer_toldOnce() {
    AtomicInteger gone = new AtomicInteger();
    stream.whenGone(gone::incrementAndGet);
    stream.lost();
    stream.lost();
    assertThat(gone).hasValue(1);
    assertThat(stream.send(json("1"))).isFalse();
  }

  @Test
  void lost_afterTheAnswer_notTold() {
    AtomicInteger gone = new AtomicInteger();
    stream.whenGone(gone::incrementAndGet);
    stream.ready();
    stream.answer(200, List.of(json("1")));
    stream.lost();
    assertThat(gone).hasValue(0);
  }

  @Test
  void whenGone_saidTooLate_atOnce() {
    AtomicInteger gone = new AtomicInteger();
    stream.lost();
    stream.whenGone(gone::incrementAndGet);
    assertThat(gone).hasValue(1);
  }

  @Test
  void write_fails_gone() {
    AtomicInteger gone = new AtomicInteger();
    stream.whenGone(gone::incrementAndGet);
    stream.ready();
    output.broken = true;
    assertThat(stream.ping()).isFalse();
    assertThat(gone).hasValue(1);
  }

  @Test
  void ping_open_commentOnly() {
    stream.ready();
    stream.ping();
    assertThat(output.heard()).isEqualTo(": ping\n\n");
  }

  @Test
  void end_nothingSent_acceptedWithoutBody() {
    stream.ready();
    stream.end();
    assertThat(output.heard()).isEmpty();
    assertThat(output.status).isEqualTo(202);
    assertThat(output.completed).isTrue();
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
