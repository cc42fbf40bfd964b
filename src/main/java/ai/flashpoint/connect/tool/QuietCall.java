package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A call that nobody watches, cancels or answers questions for. */
record QuietCall(Caller caller) implements Call {

  @Override
  public Progress progress() {
    return Nobody.INSTANCE;
  }

  @Override
  public Cancellation cancellation() {
    return Nobody.INSTANCE;
  }

  @Override
  public Inputs inputs() {
    return Nobody.INSTANCE;
  }

  @Override
  public ClientLog log() {
    return Nobody.INSTANCE;
  }

  private enum Nobody implements Progress, Cancellation, Inputs, ClientLog {
    INSTANCE;

    @Override
    public boolean hears(LogLevel level) {
      return false;
    }

    @Override
    public void say(LogLevel level, String message) {}

    @Override
    public void say(LogLevel level, JsonNode data) {}

    @Override
    public void report(double done) {}

    @Override
    public void report(double done, double total) {}

    @Override
    public void report(double done, double total, String message) {}

    @Override
    public boolean requested() {
      return false;
    }

    @Override
    public void onRequest(Runnable action) {}

    @Override
    public ClientAbilities abilities() {
      return ClientAbilities.NONE;
    }

    @Override
    public InputAnswer ask(String key, InputRequest request) {
      throw new ClientLacks(request.needs());
    }

    @Override
    public Map<String, InputAnswer> ask(Map<String, InputRequest> requests) {
      throw new ClientLacks(requests.values().iterator().next().needs());
    }
  }
}
