package ai.flashpoint.connect.it.account;

import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People of one team, one for each test: what a test changes about a person meets no other. */
final class Crowd {

  private static final int SIZE = 30;

  private int taken;

  static ImportFile file() {
    Map<String, Object> content = new HashMap<>(ImportFile.ofTwoTeams().content());
    List<Object> users = new ArrayList<>((List<?>) content.get("users"));
    for (int i = 0; i < SIZE; i++) {
      Person person = person(i);
      users.add(
          Map.of(
              "email",
              person.email(),
              "name",
              person.name(),
              "password",
              person.password(),
              "teams",
              Map.of("acme-research", "member")));
    }
    content.put("users", users);
    return new ImportFile(content);
  }

  private static Person person(int number) {
    return new Person(
        "person" + number + "@example.com", "Person " + number, "river boat number " + number);
  }

  /** Somebody whom no test knows yet. */
  Person next() {
    return person(taken++);
  }
}
