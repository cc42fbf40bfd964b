package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.BodyRead;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SlowBodies;
import ai.flashpoint.connect.mcp.ask.PendingAnswers;
import ai.flashpoint.connect.mcp.ask.SealedState;
import ai.flashpoint.connect.mcp.ask.SignedSessionId;
import ai.flashpoint.connect.mcp.handshake.HandshakeRows;
import ai.flashpoint.connect.mcp.listen.Listeners;
import ai.flashpoint.connect.mcp.stream.Heartbeat;
import ai.flashpoint.connect.mcp.task.TaskClock;
import ai.flashpoint.connect.mcp.task.Tasks;
import ai.flashpoint.connect.quota.CallLimits;
import ai.flashpoint.connect.session.AccessTokens;
import ai.flashpoint.connect.session.LiveState;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Completions;
import ai.flashpoint.connect.tool.Prompts;
import ai.flashpoint.connect.tool.Resources;
import ai.flashpoint.connect.tool.Tools;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * The MCP endpoint (Streamable HTTP): the door, then one JSON-RPC message, or one batch, in and one
 * answer out, as JSON or at the end of a stream. A servlet, because there is nothing to route or to
 * bind, and JAX-RS would cost more per call than all that happens here.
 */
@WebServlet(
    urlPatterns = {"/mcp/*", "/t/*"},
    loadOnStartup = 1,
    asyncSupported = true)
public class McpServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient AccessTokens tokens;
  @Inject transient LiveState live;
  @Inject transient PublicUrls urls;
  @Inject transient Tools tools;
  @Inject transient Resources resources;
  @Inject transient Prompts prompts;
  @Inject transient Completions completions;
  @Inject transient PresentationSettings presentation;
  @Inject transient McpSettings settings;
  @Inject transient CallSettings calls;
  @Inject transient Heartbeat heartbeat;
  @Inject transient CallPool pool;
  @Inject transient PendingAnswers pending;
  @Inject transient Tasks tasks;
  @Inject transient TaskClock taskClock;
  @Inject transient Listeners listeners;
  @Inject transient HandshakeRows handshakes;
  @Inject transient Seal seal;
  @Inject transient CallLimits limits;
  @Inject transient SlowBodies bodies;
  @Inject transient Clock clock;
  @Inject transient Audit audit;

  private transient Door door;
  private transient Cors cors;
  private transient Challenge challenge;
  private transient McpExchange exchange;

  @Override
  public void init() {
    OriginRule origins = new OriginRule(urls, settings);
    cors = new Cors(origins);
    challenge = new Challenge(urls);
    door =
        new Door(
            origins,
            new HostRule(urls),
            new Browser(urls.at("/")),
            new CheckBearer(tokens::check, live::standing, challenge));
    String version =
        ProductVersion.read(getServletContext().getResourceAsStream(ProductVersion.PATH));
    ServerIdentity identity = presentation.identity(version);
    Pages pages = new Pages(presentation.pageSize());
    Surroundings around = new Surroundings(clock, heartbeat, pool, calls);
    SubscribeModern subscriptions = new SubscribeModern(listeners, identity, around);
    LogLevels levels = new LogLevels(tools, handshakes);
    ToolsHandler toolsHandler = new ToolsHandler(tools, pages);
    Methods methods =
        new Methods(
            List.of(
                toolsHandler,
                new ResourcesHandler(resources, pages),
                new PromptsHandler(prompts, pages),
                new CompletionHandler(completions),
                new TaskMethods(tools, tasks, toolsHandler),
                new AuthorizationExtensions(),
                levels,
                subscriptions));
    SealedState states = new SealedState(seal, clock);
    exchange =
        new McpExchange(
            new LegacyEra(methods, identity),
            new ModernEra(methods, identity, states),
            states,
            subscriptions,
            new CheckMirroredArguments(tools),
            pending,
            new AfterHandshake(
                new SignedSessionId(seal),
                new RememberedMethods(methods, levels, handshakes),
                levels,
                new ListenLegacy(listeners, handshakes, around)),
            around,
            limits);
    heartbeat.start();
    listeners.start();
    taskClock.start();
  }

  @Override
  public void destroy() {
    listeners.stop();
    exchange.stop();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestHead head = RequestHead.of(request);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    cors.mark(head, response::setHeader);
    try {
      Entry entry = door.knock(head);
      if (entry instanceof Entry.Turned turned) {
        note(turned.refusal(), head);
        turned.refusal().writeTo(response);
      } else {
        answer((Entry.Admitted) entry, head, request, response);
      }
    } catch (IOException e) {
      // The body breaks off or is framed wrongly, or nobody reads the answer any more
      instead(RpcAnswer.refused(400, "The message cannot be read to its end."), response);
    } catch (RuntimeException | Error e) {
      instead(RpcAnswer.of(500, RpcAnswer.error(Fault.log("request", e))), response);
    }
  }

  private static void instead(RpcAnswer answer, HttpServletResponse response) throws IOException {
    if (!response.isCommitted()) {
      answer.writeTo(response);
    }
  }

  /** Asking without a token is how every assistant begins, and no refusal. */
  private void note(Refusal refusal, RequestHead head) {
    boolean first = refusal.status() == 401 && head.all("Authorization").isEmpty();
    if (refusal.status() >= 400 && !first) {
      audit.note(AuditEvent.of(AuditKind.CALL_REFUSED, refusal.message().orElse("")));
    }
  }

  private void answer(
      Entry.Admitted entry,
      RequestHead head,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Caller caller = entry.caller();
    live.used(caller.session().id());
    if (!isEndpoint(request, head)) {
      RpcAnswer.refused(404, "There is nothing at this address, use /mcp.").writeTo(response);
      return;
    }
    Visit visit =
        new Visit(caller, entry.pass(), McpHeaders.of(head), head.header(CheckTransport.SESSION));
    Line line =
        new HttpLine(
            request, response, head, scopes -> challenge.moreScope(head, caller.scopes(), scopes));
    if (CheckTransport.asksForStream(head)) {
      exchange.listen(visit, line);
      return;
    }
    BodyRead body =
        bodies.read(
            request.getInputStream(), request.getContentLengthLong(), RequestBody.MAX_BYTES);
    if (body instanceof BodyRead.Whole whole) {
      exchange.take(visit, whole.bytes(), line);
    } else {
      RequestBody.refuse(body, response);
    }
  }

  private static boolean isEndpoint(HttpServletRequest request, RequestHead head) {
    String below = request.getPathInfo();
    return head.teamSlug().isPresent()
        || (request.getServletPath().equals("/mcp") && (below == null || below.equals("/")));
  }
}
