package ai.flashpoint.connect.console.docs;

import java.util.List;

/**
 * A page as HTML.
 *
 * @param html of the text, to be shown as it is
 * @param sections the headings of the second level
 */
public record Rendered(String html, List<Section> sections) {

  /** A heading that can be linked to. */
  public record Section(String anchor, String title) {}
}
