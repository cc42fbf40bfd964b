package ai.flashpoint.connect.app;

import ai.flashpoint.connect.mcp.CrashMapper;
import ai.flashpoint.connect.mcp.McpResource;
import ai.flashpoint.connect.mcp.RefusalMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The MCP endpoint. */
@ApplicationPath("/mcp")
public class McpApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(McpResource.class, RefusalMapper.class, CrashMapper.class);
  }
}
