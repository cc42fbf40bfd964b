package ai.flashpoint.connect.it.web;

import ai.flashpoint.connect.it.wire.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page, filled by what a person reads. */
public final class Form {

  private final FormElement element;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Form(FormElement element) {
    this.element = element;
    for (Connection.KeyVal field : element.formData()) {
      values.put(field.key(), field.value());
    }
    buttons(element).forEach(button -> values.remove(button.attr("name")));
  }

  /** The form of a page that has a button with this text. */
  public static Form with(String button, Answer page) {
    Document document = Jsoup.parse(page.body(), page.address().toString());
    for (Element form : document.select("form")) {
      if (buttons(form).anyMatch(candidate -> button.equals(words(candidate)))) {
        return new Form((FormElement) form);
      }
    }
    throw new AssertionError("no button " + button + " on " + page);
  }

  /** The form of a page that holds the first element which this selector finds. */
  public static Form around(String selector, Answer page) {
    Element inside = Jsoup.parse(page.body(), page.address().toString()).selectFirst(selector);
    if (inside == null) {
      throw new AssertionError("no " + selector + " on " + page);
    }
    return new Form((FormElement) inside.closest("form"));
  }

  /** What would be sent without pressing any button. */
  public Map<String, String> values() {
    return Map.copyOf(values);
  }

  /** Types into the field with this label. */
  public Form fill(String label, String text) {
    values.put(labelled(label).attr("name"), text);
    return this;
  }

  /** Picks the radio button whose label contains this text. */
  public Form choose(String label) {
    Element radio = labelled(label);
    values.put(radio.attr("name"), radio.val());
    return this;
  }

  /** Leaves the choice open that the radio button with this label belongs to. */
  public Form chooseNone(String label) {
    values.remove(labelled(label).attr("name"));
    return this;
  }

  private Element labelled(String text) {
    for (Element label : element.select("label")) {
      if (label.text().contains(text)) {
        String id = label.attr("for");
        Element field = id.isEmpty() ? label.selectFirst("input") : element.getElementById(id);
        if (field != null) {
          return field;
        }
      }
    }
    throw new AssertionError("nothing is labelled " + text + " in " + element);
  }

  /** Where the form is sent. */
  public String address() {
    String action = element.absUrl("action");
    return action.isEmpty() ? element.baseUri() : action;
  }

  /** What is sent when this button is pressed. */
  public Map<String, String> pressing(String text) {
    Map<String, String> sent = new LinkedHashMap<>(values);
    Element button =
        buttons(element)
            .filter(candidate -> text.equals(words(candidate)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + text + " in " + element));
    if (!button.attr("name").isEmpty()) {
      sent.put(button.attr("name"), button.attr("value"));
    }
    return sent;
  }

  private static Stream<Element> buttons(Element form) {
    return form.select("button, input[type=submit]").stream();
  }

  private static String words(Element button) {
    return button.normalName().equals("button") ? button.text() : button.attr("value");
  }
}
