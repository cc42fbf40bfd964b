package ai.flashpoint.connect.it.admin;

import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** Somebody at the operator console. */
record Console(Server server, Visitor visitor) {

  static Console of(Server server, Person person) {
    Visitor visitor = new Visitor(server);
    visitor.signIn(visitor.open(server.at("/login")), person);
    return new Console(server, visitor);
  }

  Answer open(String path) {
    return visitor.open(server.at(path));
  }

  /** The rows of the page's table, as text. */
  List<String> rows(String path) {
    return Jsoup.parse(open(path).body()).select("tbody tr").eachText();
  }

  /** Presses the button with this name in the row that holds the text, and goes where it leads. */
  Answer press(String path, String button, String row) {
    return press(path, "tr:contains(" + row + ") button[name=" + button + "]");
  }

  /** Presses the first button that the selector finds. */
  Answer press(String path, String selector) {
    Answer page = open(path);
    Form form = Form.around(selector, page);
    Answer answer = visitor.send(form, pressed(page, form, selector), "Origin", server.origin());
    return answer.status() == 303
        ? visitor.open(server.at(answer.header("Location").orElseThrow()))
        : answer;
  }

  Map<String, String> pressed(Answer page, Form form, String selector) {
    Map<String, String> values = new LinkedHashMap<>(form.values());
    var button = Jsoup.parse(page.body()).selectFirst(selector);
    values.put(button.attr("name"), button.attr("value"));
    return values;
  }

  /** What the operator Ada changed last, in the words of the audit trail. */
  String lastChange() {
    try (Rows rows = server.rows()) {
      return rows.text(
          "select detail from audit_events where kind = 'ADMIN_CHANGED' and user_id ="
              + " (select id from users where email = 'ada@example.com')"
              + " order by occurred_at desc limit 1");
    }
  }

  /** How many changes all operators made. */
  long changes() {
    try (Rows rows = server.rows()) {
      return rows.number("select count(*) from audit_events where kind = 'ADMIN_CHANGED'");
    }
  }
}
