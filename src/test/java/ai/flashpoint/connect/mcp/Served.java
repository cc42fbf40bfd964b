package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssertAlternative;

/** Runs methods without an era around them. */
record Served(Methods methods) {

  static Served by(MethodFamily... families) {
    return new Served(new Methods(List.of(families)));
  }

  /** The result of a method that succeeds; {@code params} is JSON. */
  ObjectNode result(String method, String params, WireProfile profile) {
    CallOutcome<ObjectNode> outcome =
        methods.handle(method, Call.quiet(Given.CALLER), (ObjectNode) Given.json(params), profile);
    return ((CallOutcome.Done<ObjectNode>) outcome).answer();
  }

  /** Expects the protocol's error. */
  ThrowableAssertAlternative<RpcFailure> refuses(
      String method, String params, WireProfile profile, int code) {
    return Assertions.assertThatExceptionOfType(RpcFailure.class)
        .isThrownBy(() -> result(method, params, profile))
        .satisfies(failure -> Assertions.assertThat(failure.code()).isEqualTo(code));
  }
}
