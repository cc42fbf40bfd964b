package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.ClientAbilities;
import ai.flashpoint.connect.tool.ClientAbility;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The revisions with an {@code initialize} handshake, oldest first. */
enum LegacyRevision {
  /** Lives on in clients that already speak Streamable HTTP; served like its successor. */
  R2024_11_05("2024-11-05", WireProfile.R2024_11_05),
  R2025_03_26("2025-03-26", WireProfile.R2025_03_26),
  R2025_06_18("2025-06-18", WireProfile.R2025_06_18),
  R2025_11_25("2025-11-25", WireProfile.R2025_11_25);

  static final LegacyRevision NEWEST = R2025_11_25;

  /** What a client speaks that sends no {@code MCP-Protocol-Version}. */
  static final LegacyRevision ASSUMED = R2025_03_26;

  private final String wire;
  private final WireProfile profile;

  LegacyRevision(String wire, WireProfile profile) {
    this.wire = wire;
    this.profile = profile;
  }

  String wire() {
    return wire;
  }

  static Optional<LegacyRevision> of(String wire) {
    for (LegacyRevision revision : values()) {
      if (revision.wire.equals(wire)) {
        return Optional.of(revision);
      }
    }
    return Optional.empty();
  }

  /** Arrays of messages were dropped with 2025-06-18. */
  boolean batches() {
    return compareTo(R2025_06_18) < 0;
  }

  /** Whether clients get a session id: before, there was nothing yet to remember. */
  boolean keepsSessions() {
    return compareTo(R2025_06_18) >= 0;
  }

  /** What of a client's abilities the revision has. */
  ClientAbilities known(ClientAbilities declared) {
    Set<ClientAbility> known = EnumSet.of(ClientAbility.SAMPLING, ClientAbility.ROOTS);
    if (compareTo(R2025_06_18) >= 0) {
      known.add(ClientAbility.ELICITATION_FORM);
    }
    if (compareTo(R2025_11_25) >= 0) {
      known.add(ClientAbility.ELICITATION_URL);
    }
    known.retainAll(declared.declared());
    return new ClientAbilities(known);
  }

  WireProfile profile() {
    return profile;
  }

  /** Until 2025-06-18 an error must have an id, null if the request's is unreadable. */
  boolean errorNeedsId() {
    return compareTo(R2025_06_18) <= 0;
  }
}
