package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/** What a client can be asked for during a call (MCP 2026-07-28, data type InputRequest). */
public sealed interface InputRequest {

  /** What a client must have declared to be asked for this. */
  ClientAbility needs();

  /**
   * Elicitation in form mode: the assistant shows a form. Never for passwords, keys or payment
   * data.
   *
   * @param schema a flat JSON Schema object of strings, numbers, booleans and choices
   */
  record Form(String message, ObjectNode schema) implements InputRequest {

    @Override
    public ClientAbility needs() {
      return ClientAbility.ELICITATION_FORM;
    }
  }

  /**
   * Elicitation in URL mode: the person opens a page. The page itself must check that its visitor
   * is the caller's user.
   *
   * @param url nothing secret in it, and no link that signs anybody in
   */
  record Visit(String message, URI url) implements InputRequest {

    @Override
    public ClientAbility needs() {
      return ClientAbility.ELICITATION_URL;
    }
  }

  /** Sampling: the assistant's model writes something. Deprecated by the protocol. */
  record Sample(String userText, Optional<String> systemPrompt, int maxTokens)
      implements InputRequest {

    @Override
    public ClientAbility needs() {
      return ClientAbility.SAMPLING;
    }
  }

  /** The client's file system roots. Deprecated by the protocol. */
  record Roots() implements InputRequest {

    @Override
    public ClientAbility needs() {
      return ClientAbility.ROOTS;
    }
  }
}
