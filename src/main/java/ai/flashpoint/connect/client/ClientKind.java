package ai.flashpoint.connect.client;

/** How a client became known; it decides how far its claims about itself are believed. */
public enum ClientKind {
  /** By registering itself (RFC 7591): everything it says is self-declared. */
  REGISTERED,
  /** By an operator's declaration. */
  PRE_REGISTERED,
  /** By the metadata document at the https address that is its id: the host vouches for it. */
  METADATA_DOCUMENT
}
