package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TeamAddress;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads and checks the import file without touching the database. */
public final class ImportReader {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");
  private static final Pattern WALLET = Pattern.compile("0x[0-9a-fA-F]{40}");

  private ImportReader() {}

  /**
   * Reads the file's bytes.
   *
   * @throws InvalidImport naming the line (not JSON) or the element (anything else)
   */
  public static ImportFile read(byte[] bytes) {
    JsonNode json;
    try {
      json = Json.read(bytes);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new InvalidImport(
          "line " + line + ": " + e.getOriginalMessage().lines().findFirst().orElse("not JSON"));
    }
    ImportElement root =
        new ImportElement("", json).onlyWith("plans", "teams", "users", "agents", "clients");
    ImportFile file =
        new ImportFile(
            root.list("plans", ImportReader::plan),
            root.list("teams", ImportReader::team),
            root.list("users", ImportReader::user),
            root.list("agents", ImportReader::agent),
            root.list("clients", ClientEntry::read));
    refuseTwins("plans", file.plans(), Plan::id);
    refuseTwins("teams", file.teams(), ImportFile.TeamEntry::slug);
    refuseTwins("users", file.users(), ImportFile.UserEntry::email);
    refuseTwins("agents", file.agents(), agent -> agent.team() + "/" + agent.name());
    refuseTwins("clients", file.clients(), ClientEntry::id);
    return file;
  }

  private static Plan plan(ImportElement plan) {
    plan.onlyWith("id", "name", "monthlyToolCalls");
    return new Plan(slug(plan, "id"), plan.required("name", 120), plan.count("monthlyToolCalls"));
  }

  private static ImportFile.TeamEntry team(ImportElement team) {
    team.onlyWith("slug", "name", "plan", "disabled");
    return new ImportFile.TeamEntry(
        slug(team, "slug"),
        team.required("name", 120),
        team.text("plan", 64),
        team.flag("disabled"));
  }

  private static ImportFile.UserEntry user(ImportElement user) {
    user.onlyWith("email", "name", "password", "passwordHash", "operator", "disabled", "teams");
    String email = user.required("email", 254).toLowerCase(Locale.ROOT);
    if (!EMAIL.matcher(email).matches()) {
      throw InvalidImport.at(user.at("email"), "must be an e-mail address");
    }
    Optional<Secret> password = user.text("password", Passwords.MAX_LENGTH).map(Secret::of);
    Optional<String> hash = user.text("passwordHash", 255);
    if (password.isPresent() && hash.isPresent()) {
      throw InvalidImport.at(user.at("passwordHash"), "must not stand beside password");
    }
    if (hash.isPresent() && !Passwords.isHash(hash.get())) {
      throw InvalidImport.at(
          user.at("passwordHash"),
          "must be an Argon2id hash like $argon2id$v=19$m=19456,t=2,p=1$…$…");
    }
    return new ImportFile.UserEntry(
        email,
        user.required("name", 120),
        password,
        hash,
        user.flag("operator"),
        user.flag("disabled"),
        memberships(user));
  }

  private static Map<String, ImportFile.MembershipEntry> memberships(ImportElement user) {
    ImportElement teams = user.child("teams");
    Map<String, ImportFile.MembershipEntry> memberships = new LinkedHashMap<>();
    if (teams.json().isMissingNode()) {
      return memberships;
    }
    if (!teams.json().isObject()) {
      throw InvalidImport.at(teams.place(), "must be an object of team slug and role");
    }
    teams
        .json()
        .fieldNames()
        .forEachRemaining(slug -> memberships.put(slug, membership(teams.child(slug))));
    return Map.copyOf(memberships);
  }

  private static ImportFile.MembershipEntry membership(ImportElement membership) {
    if (membership.json().isTextual()) {
      return new ImportFile.MembershipEntry(
          role(membership.place(), membership.json().textValue()), false);
    }
    membership.onlyWith("role", "disabled");
    return new ImportFile.MembershipEntry(
        role(membership.at("role"), membership.required("role", 16)), membership.flag("disabled"));
  }

  private static Role role(String place, String wire) {
    return Role.of(wire)
        .orElseThrow(() -> InvalidImport.at(place, "must be owner, member or viewer"));
  }

  private static ImportFile.AgentEntry agent(ImportElement agent) {
    agent.onlyWith("team", "name", "wallet", "role", "expires", "tools", "disabled");
    Optional<String> wallet = agent.text("wallet", 42);
    if (wallet.isPresent() && !WALLET.matcher(wallet.get()).matches()) {
      throw InvalidImport.at(agent.at("wallet"), "must be 0x and 40 hexadecimal digits");
    }
    return new ImportFile.AgentEntry(
        slug(agent, "team"),
        agent.required("name", 120),
        wallet,
        new AgentDescription(
            wallet.map(address -> address.toLowerCase(Locale.ROOT)),
            agent.text("role", 16).map(wire -> role(agent.at("role"), wire)).orElse(Role.MEMBER),
            agent.text("expires", 40).map(time -> time(agent.at("expires"), time)),
            tools(agent),
            agent.flag("disabled")));
  }

  private static Instant time(String place, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw InvalidImport.at(place, "must be a time with a zone, like 2027-06-30T00:00:00Z");
    }
  }

  private static Optional<Set<String>> tools(ImportElement agent) {
    if (agent.child("tools").json().isMissingNode()) {
      return Optional.empty();
    }
    Set<String> names = Set.copyOf(agent.texts("tools", 64));
    if (!AgentDescription.areTools(names)) {
      throw InvalidImport.at(
          agent.at("tools"), "must be names of tools, in all up to 4000 characters");
    }
    return Optional.of(names);
  }

  private static String slug(ImportElement element, String member) {
    String slug = element.required(member, 63);
    if (!TeamAddress.isSlug(slug)) {
      throw InvalidImport.at(
          element.at(member), "must be lower-case letters, digits and inner hyphens");
    }
    return slug;
  }

  private static <T> void refuseTwins(String list, List<T> entries, Function<T, String> key) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!seen.add(key.apply(entries.get(i)))) {
        throw InvalidImport.at(
            list + "[" + i + "]", "is there twice (" + key.apply(entries.get(i)) + ")");
      }
    }
  }
}
