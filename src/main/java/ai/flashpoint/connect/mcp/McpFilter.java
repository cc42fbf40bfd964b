package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SettingsReader;
import ai.flashpoint.connect.session.AccessTokens;
import ai.flashpoint.connect.session.LiveState;
import ai.flashpoint.connect.tool.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The door of {@code /mcp}. A servlet filter, so that answers made by the container carry the same
 * headers as ours, and so that nothing is routed or read for a stranger.
 */
@WebFilter(urlPatterns = "/mcp/*", asyncSupported = true)
public class McpFilter implements Filter {

  @Inject AccessTokens tokens;
  @Inject LiveState live;
  @Inject PublicUrls urls;

  private Door door;
  private Cors cors;

  @Override
  public void init(FilterConfig config) {
    OriginRule origins = new OriginRule(urls, McpSettings.from(SettingsReader.system()));
    cors = new Cors(origins);
    door =
        new Door(
            origins,
            new HostRule(urls),
            new Browser(urls.at("/")),
            new CheckBearer(tokens::check, live::standing, new Challenge(urls)));
  }

  @Override
  public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
      throws IOException {
    HttpServletRequest request = (HttpServletRequest) anyRequest;
    HttpServletResponse response = (HttpServletResponse) anyResponse;
    RequestHead head = RequestHead.of(request);
    response.setHeader("Cache-Control", "no-store");
    cors.mark(head, response::setHeader);
    try {
      Entry entry = door.knock(head);
      if (entry instanceof Entry.Turned turned) {
        turned.refusal().writeTo(response);
        return;
      }
      Caller caller = ((Entry.Admitted) entry).caller();
      live.used(caller.session().id());
      McpCall call = new McpCall(caller, McpHeaders.of(head), request.getContentLengthLong());
      request.setAttribute(McpCall.ATTRIBUTE, call);
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      if (!response.isCommitted()) {
        response.setStatus(500);
        Refusal.write(response, Json.write(RpcAnswer.error(Fault.log("request", e))));
      }
    }
  }
}
