package ai.flashpoint.connect.it.pages;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The pages that owners of a team have, and one of each that is about a member or an agent. Bob,
 * the last of the members, is connected.
 */
final class TeamPlaces {

  private static final String TEAM = "/teams/acme-research";

  private TeamPlaces() {}

  static List<String> of(Server server) {
    Visitor owner = new Visitor(server);
    owner.signIn(owner.open(server.at("/login")), Person.ADA);
    Assistant.connected(server, Person.BOB, Person.ACME);
    List<String> all = new ArrayList<>();
    for (String place : List.of("", "/connections", "/agents", "/tools")) {
      all.add(server.at(TEAM + place));
      Element one =
          Jsoup.parse(owner.open(server.at(TEAM + place)).body()).select("td.act a[href]").last();
      if (one != null) {
        all.add(server.at(one.attr("href")));
      }
    }
    return all;
  }

  /** A file name for a picture. */
  static String name(String place) {
    return "team"
        + place
            .substring(place.indexOf(TEAM) + TEAM.length())
            .replaceAll("/[0-9a-f-]{36}", "-one")
            .replace('/', '-');
  }
}
