package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.RetryAfter;
import ai.flashpoint.connect.mcp.stream.EventFrame;
import ai.flashpoint.connect.mcp.stream.EventStream;
import ai.flashpoint.connect.mcp.stream.Pieces;
import ai.flashpoint.connect.mcp.stream.ServletStreams;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A line over a servlet's answer. Most calls are short and answered as JSON by the request's own
 * thread; a call that lasts turns into a stream of events with its first ping, and one that sends
 * messages is detached.
 */
final class HttpLine implements Line {

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Function<Set<String>, String> challenge;
  private final boolean streams;
  private final Thread owner = Thread.currentThread();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile EventStream stream;
  private Runnable whenGone = () -> {};
  private boolean begun;
  private boolean over;

  /**
   * To be made on the request's thread.
   *
   * @param challenge of an answer that wants more scope
   */
  HttpLine(
      HttpServletRequest request,
      HttpServletResponse response,
      RequestHead head,
      Function<Set<String>, String> challenge) {
    this.request = request;
    this.response = response;
    this.challenge = challenge;
    this.streams = head.header("Accept").orElse("").contains(EventFrame.CONTENT_TYPE);
  }

  @Override
  public boolean streams() {
    return streams;
  }

  @Override
  public void detach() {
    lock.lock();
    try {
      if (stream == null && !over) {
        stream = ServletStreams.open(request, response, begun);
        stream.whenGone(whenGone);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void whenGone(Runnable action) {
    lock.lock();
    try {
      whenGone = action;
      if (stream != null) {
        stream.whenGone(action);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean send(ObjectNode message) {
    return stream != null && stream.send(Json.write(message));
  }

  /** On another thread than the request's: never waits for it. */
  @Override
  public void ping() {
    if (stream != null) {
      stream.ping();
      return;
    }
    if (!streams || !lock.tryLock()) {
      return;
    }
    boolean gone = false;
    try {
      gone = stream == null && !over && !pinged();
    } finally {
      lock.unlock();
    }
    if (gone) {
      whenGone.run();
    }
  }

  private boolean pinged() {
    try {
      begin();
      response.getOutputStream().write(EventFrame.ping());
      response.flushBuffer();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void begin() {
    if (!begun) {
      begun = true;
      ServletStreams.head(response);
    }
  }

  @Override
  public void answer(RpcAnswer answer) {
    lock.lock();
    try {
      if (!over) {
        over = true;
        write(answer);
      }
    } catch (IOException e) {
      // nobody reads any more
      return;
    } finally {
      lock.unlock();
    }
  }

  /** What was not detached is written when the call of {@link #answer} returns. */
  @Override
  public boolean isDone() {
    return stream == null || stream.isOver();
  }

  @Override
  public void drop() {
    if (stream != null) {
      stream.lost();
    }
  }

  private void answered(RpcAnswer answer) throws IOException {
    if (answer.body().isPresent()) {
      Pieces pieces = new Pieces();
      Json.write(answer.body().get(), pieces);
      stream.answer(answer.status(), pieces.all());
    } else {
      stream.end();
    }
  }

  private void write(RpcAnswer answer) throws IOException {
    if (!answer.scopes().isEmpty()) {
      response.setHeader(Challenge.HEADER, challenge.apply(answer.scopes()));
    }
    if (answer.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      response.setHeader("Allow", CheckTransport.ALLOW);
    }
    answer
        .retryAfter()
        .ifPresent(wait -> response.setHeader("Retry-After", RetryAfter.header(wait)));
    answer.mcpSession().ifPresent(id -> response.setHeader(CheckTransport.SESSION, id));
    if (stream != null) {
      answered(answer);
      return;
    }
    if (!begun) {
      answer.writeTo(response);
    } else if (answer.body().isPresent()) {
      OutputStream out = response.getOutputStream();
      out.write(EventFrame.start());
      Json.write(answer.body().get(), out);
      out.write(EventFrame.end());
    }
    if (Thread.currentThread() != owner) {
      response.flushBuffer();
    }
  }
}
