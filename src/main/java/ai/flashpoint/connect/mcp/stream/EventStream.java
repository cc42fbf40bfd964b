package ai.flashpoint.connect.mcp.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The answer to one request that may first say other things (MCP 2026-07-28, Streamable HTTP). As
 * long as nothing was sent, the answer can still become plain JSON with a status of its own; the
 * first message or ping turns it into server-sent events.
 *
 * <p>Whoever sends puts a message into a bounded queue and goes on; the container takes from it. A
 * reader who lets the queue run full counts as gone.
 */
public final class EventStream {

  /** Most bytes that wait for the reader, the answer itself not counted. */
  static final int MOST_WAITING = 512 * 1024;

  private enum Phase {
    OPEN,
    ANSWERED,
    OVER
  }

  private final Output output;
  private final Deque<byte[]> queue = new ArrayDeque<>();
  private Phase phase = Phase.OPEN;
  private boolean begun;
  private boolean connected;
  private boolean unflushed;
  private int waiting;
  private Optional<Runnable> whenGone = Optional.empty();

  EventStream(Output output, boolean begun) {
    this.output = output;
    this.begun = begun;
  }

  /**
   * What to do when the reader goes away before the answer, at once if that has happened; replaces
   * what was said before.
   */
  public void whenGone(Runnable action) {
    synchronized (this) {
      whenGone = Optional.of(action);
      if (phase != Phase.OVER) {
        return;
      }
    }
    action.run();
  }

  /**
   * Sends a message ahead of the answer.
   *
   * @param json one JSON value on one line
   * @return false if the answer was given or the reader is gone
   */
  public boolean send(byte[] json) {
    return offer(EventFrame.message(json));
  }

  /** Keeps the connection alive with a comment. */
  public boolean ping() {
    return offer(EventFrame.ping());
  }

  /**
   * Gives the answer and ends; only the first answer counts.
   *
   * @param status of HTTP, as long as nothing was sent
   * @param json one JSON value on one line, in pieces, since it may be large
   */
  public boolean answer(int status, List<byte[]> json) {
    return end(status, Optional.of(json));
  }

  /** Ends without an answer. */
  public boolean end() {
    return end(202, Optional.empty());
  }

  /** Whether neither answer nor end nor departure has come. */
  public synchronized boolean isOpen() {
    return phase == Phase.OPEN;
  }

  /** Whether nothing is left to write. */
  public synchronized boolean isOver() {
    return phase == Phase.OVER;
  }

  private synchronized boolean end(int status, Optional<List<byte[]>> json) {
    if (phase != Phase.OPEN) {
      return false;
    }
    if (begun) {
      json.ifPresent(
          value -> {
            queue.add(EventFrame.start());
            queue.addAll(value);
            queue.add(EventFrame.end());
          });
    } else {
      output.head(status, json.isPresent() ? "application/json" : null);
      json.ifPresent(queue::addAll);
    }
    begun = true;
    phase = Phase.ANSWERED;
    return drain().isEmpty();
  }

  private boolean offer(byte[] frame) {
    Optional<Runnable> gone;
    synchronized (this) {
      if (phase != Phase.OPEN) {
        return false;
      }
      if (!begun) {
        output.head(200, EventFrame.CONTENT_TYPE);
        begun = true;
      }
      waiting += frame.length;
      queue.add(frame);
      gone = waiting > MOST_WAITING ? over() : drain();
    }
    gone.ifPresent(Runnable::run);
    return gone.isEmpty();
  }

  /** The container can take bytes. */
  void ready() {
    Optional<Runnable> gone;
    synchronized (this) {
      connected = true;
      gone = drain();
    }
    gone.ifPresent(Runnable::run);
  }

  /** The connection broke, or is given up. */
  public void lost() {
    Optional<Runnable> gone;
    synchronized (this) {
      gone = over();
    }
    gone.ifPresent(Runnable::run);
  }

  private Optional<Runnable> drain() {
    try {
      while (connected && phase != Phase.OVER && output.isReady()) {
        byte[] frame = queue.poll();
        if (frame != null) {
          waiting -= frame.length;
          output.write(frame);
          unflushed = true;
        } else if (unflushed) {
          output.flush();
          unflushed = false;
        } else if (phase == Phase.ANSWERED) {
          over();
        } else {
          return Optional.empty();
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return over();
    }
  }

  /** Whom to tell that the reader went before the answer. */
  private Optional<Runnable> over() {
    if (phase == Phase.OVER) {
      return Optional.empty();
    }
    boolean answered = phase == Phase.ANSWERED;
    phase = Phase.OVER;
    queue.clear();
    output.complete();
    return answered ? Optional.empty() : whenGone;
  }
}
