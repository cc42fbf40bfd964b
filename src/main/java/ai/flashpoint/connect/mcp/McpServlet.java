package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.session.AccessTokens;
import ai.flashpoint.connect.session.LiveState;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Tools;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The MCP endpoint (Streamable HTTP without streams): the door, then one JSON-RPC message, or one
 * batch, in and one JSON answer out. A servlet, because there is nothing to route or to bind, and
 * JAX-RS would cost more per call than all that happens here.
 */
@WebServlet(
    urlPatterns = {"/mcp/*", "/t/*"},
    loadOnStartup = 1)
public class McpServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient AccessTokens tokens;
  @Inject transient LiveState live;
  @Inject transient PublicUrls urls;
  @Inject transient Tools tools;
  @Inject transient McpSettings settings;
  @Inject transient Audit audit;

  private transient Door door;
  private transient Cors cors;
  private transient McpExchange exchange;

  @Override
  public void init() {
    OriginRule origins = new OriginRule(urls, settings);
    cors = new Cors(origins);
    door =
        new Door(
            origins,
            new HostRule(urls),
            new Browser(urls.at("/")),
            new CheckBearer(tokens::check, live::standing, new Challenge(urls)));
    String version =
        ProductVersion.read(getServletContext().getResourceAsStream(ProductVersion.PATH));
    ServerIdentity identity = new ServerIdentity(version);
    Methods methods = new Methods(List.of(new ToolsHandler(tools, new Pages(200))));
    exchange = new McpExchange(new LegacyEra(methods, identity), new ModernEra(methods, identity));
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
        answer(((Entry.Admitted) entry).caller(), head, request).writeTo(response);
      }
    } catch (RuntimeException | IOException | Error e) {
      if (!response.isCommitted()) {
        RpcAnswer.of(500, RpcAnswer.error(Fault.log("request", e))).writeTo(response);
      }
    }
  }

  /** Asking without a token is how every assistant begins, and no refusal. */
  private void note(Refusal refusal, RequestHead head) {
    boolean first = refusal.status() == 401 && head.all("Authorization").isEmpty();
    if (refusal.status() >= 400 && !first) {
      audit.note(AuditEvent.of(AuditKind.CALL_REFUSED, refusal.message().orElse("")));
    }
  }

  private RpcAnswer answer(Caller caller, RequestHead head, HttpServletRequest request)
      throws IOException {
    live.used(caller.session().id());
    if (!isEndpoint(request, head)) {
      return RpcAnswer.refused(404, "There is nothing at this address, use /mcp.");
    }
    Optional<byte[]> body =
        RequestBody.read(request.getInputStream(), request.getContentLengthLong());
    return body.isEmpty()
        ? RpcAnswer.refused(413, "The message is too large.")
        : exchange.answer(caller, McpHeaders.of(head), body.get());
  }

  private static boolean isEndpoint(HttpServletRequest request, RequestHead head) {
    String below = request.getPathInfo();
    return head.teamSlug().isPresent()
        || (request.getServletPath().equals("/mcp") && (below == null || below.equals("/")));
  }
}
