package ai.flashpoint.connect.it.browser;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What the team picker gives to somebody who may see it. */
final class Teams {

  private Teams() {}

  /** The value that stands for this person's team on the picker. */
  static String id(Server server, Person member, String team) {
    Assistant assistant = Assistant.registered(server, "Looks at teams");
    Visitor browser = new Visitor(server);
    Answer picker =
        browser.signIn(
            browser.open(assistant.address(assistant.request(Assistant.newPkce()))), member);
    for (Element label : Jsoup.parse(picker.body()).select("label.team")) {
      if (label.text().contains(team)) {
        return label.selectFirst("input").val();
      }
    }
    throw new AssertionError("no " + team + " on " + picker);
  }
}
