package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Methods that one capability announces. */
interface MethodFamily {

  /** By name on the wire. */
  Map<String, Method> methods();

  /** Whether this caller has them; if not, they are answered like unknown ones. */
  boolean offered(Caller caller);

  /** Adds what is announced to the capabilities, only ever asked where the family is offered. */
  void announce(ObjectNode capabilities, WireProfile profile);
}
