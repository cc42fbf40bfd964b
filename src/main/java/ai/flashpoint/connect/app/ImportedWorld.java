package ai.flashpoint.connect.app;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.DeclaredClients;
import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.session.wallet.EthereumAddress;
import ai.flashpoint.connect.team.ClientEntry;
import ai.flashpoint.connect.team.ImportFile;
import ai.flashpoint.connect.team.Importer;
import ai.flashpoint.connect.team.InvalidImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Applies all of an import file or nothing: people first, then the clients that act for them. The
 * file is applied at each start, so that only a change of something is worth an entry in the audit.
 */
@ApplicationScoped
public class ImportedWorld {

  @Inject Importer people;
  @Inject DeclaredClients clients;
  @Inject Audit audit;

  /**
   * Applies the file.
   *
   * @throws InvalidImport naming the element; then nothing of the file was applied
   */
  @Transactional
  public void apply(ImportFile file) {
    for (int i = 0; i < file.agents().size(); i++) {
      checkWallet("agents[" + i + "]", file.agents().get(i));
    }
    boolean changed = people.apply(file);
    for (ClientEntry entry : file.clients()) {
      Optional<AgentId> agent = entry.agent().map(name -> agent(entry, name));
      if (!clients.apply(ReadClientEntry.read(entry, agent))) {
        throw InvalidImport.at(
            entry.place() + ".id",
            "belongs to a client that made itself known: it can only be blocked");
      }
    }
    if (changed) {
      audit.record(AuditEvent.of(AuditKind.ADMIN_CHANGED, "the import file was applied"));
    }
  }

  /** A wrong checksum (ERC-55) is most likely a typing error, and another's wallet. */
  private static void checkWallet(String place, ImportFile.AgentEntry agent) {
    if (agent.wallet().filter(text -> EthereumAddress.parse(text).isEmpty()).isPresent()) {
      throw InvalidImport.at(
          place + ".wallet", "has a wrong checksum: copy it again, or write it in lower case");
    }
  }

  private AgentId agent(ClientEntry entry, ClientEntry.AgentName name) {
    return people
        .agent(name.team(), name.name())
        .orElseThrow(() -> InvalidImport.at(entry.place() + ".agent", "there is no such agent"));
  }
}
