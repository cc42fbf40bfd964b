package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Caller;

/** Whether a request may come in. */
sealed interface Entry {

  record Admitted(Caller caller, Pass pass) implements Entry {}

  /** Answered at the door. */
  record Turned(Refusal refusal) implements Entry {}
}
