package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.ask.AskedInputs;
import ai.flashpoint.connect.mcp.stream.Beating;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.CancelSwitch;
import ai.flashpoint.connect.tool.Cancellation;
import ai.flashpoint.connect.tool.ClientAbilities;
import ai.flashpoint.connect.tool.ClientLog;
import ai.flashpoint.connect.tool.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A call from its request to its one answer, over all its runs. It ends with its answer or when it
 * is stopped, whichever comes first; what a stopped tool still says is dropped.
 */
final class OngoingCall implements Call, Beating {

  private static final Logger LOG = System.getLogger(OngoingCall.class.getName());

  private final Visit visit;
  private final Line line;
  private final Surroundings around;
  private final Function<RpcFailure, RpcAnswer> failed;
  private final CancelSwitch cancellation;
  private final Optional<ProgressGate> gate;
  private final Optional<LogGate> log;
  private final FirstAnswer first = new FirstAnswer();
  private volatile Caller caller;
  private volatile AskedInputs inputs = AskedInputs.first(ClientAbilities.NONE);
  private final List<Runnable> after = new ArrayList<>(2);
  private final AtomicReference<Runnable> lasting = new AtomicReference<>(() -> {});
  private boolean left;
  private final AtomicBoolean checking = new AtomicBoolean();
  private final CallTimes times;

  /**
   * A call.
   *
   * @param called the tool's name, or what else is called
   * @param failed writes the answer of a call that was stopped
   */
  OngoingCall(
      Visit visit,
      Line line,
      Surroundings around,
      Interest interest,
      String called,
      Function<RpcFailure, RpcAnswer> failed) {
    this.visit = visit;
    this.caller = visit.caller();
    this.line = line;
    this.around = around;
    this.failed = failed;
    this.cancellation = new CancelSwitch(around.pool());
    this.gate =
        interest.progressToken().map(token -> new ProgressGate(token, line::send, around.clock()));
    this.log = interest.log().map(level -> new LogGate(level, called, line::send));
    this.times = new CallTimes(around.settings(), around.clock().instant());
  }

  /** From now on somebody looks after it. */
  void begin() {
    around.heartbeat().join(this);
  }

  /** The next run begins, with these inputs. */
  void runs(AskedInputs next) {
    inputs = next;
    times.runs(around.clock().instant());
  }

  /**
   * The next run begins, with more answers and the caller's rights of this moment, since a person
   * may have taken long.
   *
   * @return false if there are no such rights any more, and the call has ended
   */
  boolean runsOn(Map<String, JsonNode> answers) {
    Optional<Caller> now = visit.pass().caller();
    if (now.isEmpty()) {
      stop(RpcFailure.stopped("This connection has ended or cannot be checked. Call again."));
      return false;
    }
    caller = now.get();
    runs(inputs.next(answers));
    return true;
  }

  /** Nothing runs until the client has answered. */
  void park(Duration patience) {
    times.park(around.clock().instant(), patience);
  }

  /** What to do once on the pool if it has not ended within a second. */
  void whenLasting(Runnable action) {
    lasting.set(action);
  }

  /** Whether it waits for the client. */
  boolean isParked() {
    return times.isParked();
  }

  boolean isOver() {
    return first.isTaken();
  }

  /** Something more to do once it is over, at once if it is. */
  void afterwards(Runnable action) {
    synchronized (after) {
      if (!left) {
        after.add(action);
        return;
      }
    }
    tried(action);
  }

  /** Gives the answer, unless the call was stopped; when this returns, the client has either. */
  void answer(RpcAnswer answer) {
    if (first.take()) {
      try {
        gate.ifPresent(ProgressGate::close);
        log.ifPresent(LogGate::close);
        first.give(() -> say(answer));
      } finally {
        cancellation.close();
        leave();
      }
    } else {
      // The container takes the request back when its thread returns
      first.await();
    }
  }

  /** Ends it whatever it is doing: the client gets the failure, the tool is told. */
  void stop(RpcFailure failure) {
    if (first.take()) {
      try {
        first.give(() -> say(failed.apply(failure)));
      } finally {
        leave();
        cancellation.request();
      }
    }
  }

  /** The client cancelled it or went away, and waits for no answer. */
  void cancel() {
    stop(RpcFailure.stopped("The call was cancelled."));
  }

  private void say(RpcAnswer answer) {
    Farewell.say(answer, line, around);
  }

  private void leave() {
    around.heartbeat().leave(this);
    synchronized (after) {
      left = true;
    }
    after.forEach(OngoingCall::tried);
  }

  /** What a busy node cannot do now must not keep it from doing the rest. */
  private static void tried(Runnable housekeeping) {
    try {
      housekeeping.run();
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "the node is too busy; another time, or the tidying, will do it", e);
    }
  }

  @Override
  public void beat(Instant now) {
    if (times.isOver(now)) {
      stop(times.tooLong());
      return;
    }
    if (times.isCheckDue(now) && checking.compareAndSet(false, true)) {
      tried(this::checkAside);
    }
    if (times.isPingDue(now)) {
      line.ping();
    }
    gate.ifPresent(open -> open.beat(now));
  }

  /** One at a time: a database that hangs must not take a thread a second for each call. */
  private void checkAside() {
    try {
      around.pool().execute(this::checkSession);
    } catch (RejectedExecutionException e) {
      checking.set(false);
      throw e;
    }
  }

  /** On the pool, once a second. */
  private void checkSession() {
    try {
      check();
    } finally {
      checking.set(false);
    }
  }

  private void check() {
    if (!first.isTaken() && !visit.pass().stands()) {
      stop(RpcFailure.stopped("This connection has ended, sign in again."));
    }
    if (!first.isTaken()) {
      lasting.getAndSet(() -> {}).run();
    }
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public Progress progress() {
    return gate.isPresent() ? gate.get() : Call.quiet(caller).progress();
  }

  @Override
  public Cancellation cancellation() {
    return cancellation;
  }

  @Override
  public ClientLog log() {
    return log.isPresent() ? log.get() : Call.quiet(caller).log();
  }

  @Override
  public AskedInputs inputs() {
    return inputs;
  }

  Line line() {
    return line;
  }
}
