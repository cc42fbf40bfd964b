package ai.flashpoint.connect.mcp.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Opens streams on servlet requests. */
public final class ServletStreams {

  private ServletStreams() {}

  /**
   * Lets the request outlive its thread; to be called on that thread, once.
   *
   * @param begun whether events were written already
   */
  public static EventStream open(
      HttpServletRequest request, HttpServletResponse response, boolean begun) throws IOException {
    AsyncContext async = request.startAsync(request, response);
    try {
      return open(async, response, begun);
    } catch (IOException | RuntimeException e) {
      // without a limit nobody else would end it
      async.complete();
      throw e;
    }
  }

  private static EventStream open(AsyncContext async, HttpServletResponse response, boolean begun)
      throws IOException {
    // calls have a limit of their own
    async.setTimeout(0);
    ServletOutputStream out = response.getOutputStream();
    EventStream stream = new EventStream(new ServletOutput(async, response, out), begun);
    async.addListener(new Departures(stream));
    out.setWriteListener(
        new WriteListener() {
          @Override
          public void onWritePossible() {
            stream.ready();
          }

          @Override
          public void onError(Throwable failure) {
            stream.lost();
          }
        });
    return stream;
  }

  /** The headers of a stream of events: no proxy may store, change or hold it back. */
  public static void head(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(EventFrame.CONTENT_TYPE);
    response.setHeader("Cache-Control", "no-cache, no-transform");
    response.setHeader("X-Accel-Buffering", "no");
  }

  private record ServletOutput(
      AsyncContext async, HttpServletResponse response, ServletOutputStream out) implements Output {

    @Override
    public void head(int status, String contentType) {
      if (EventFrame.CONTENT_TYPE.equals(contentType)) {
        ServletStreams.head(response);
        return;
      }
      response.setStatus(status);
      if (contentType != null) {
        response.setContentType(contentType);
      }
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      out.write(bytes);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void complete() {
      try {
        async.complete();
      } catch (IllegalStateException e) {
        // the container completed it first
        return;
      }
    }
  }

  private record Departures(EventStream stream) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      stream.lost();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      stream.lost();
    }

    @Override
    public void onError(AsyncEvent event) {
      stream.lost();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
