package ai.flashpoint.connect.console.docs;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * What the product's stylesheet and people with a keyboard or a screen reader need: wide code can
 * be scrolled, tables stay tables where they are shown as cards, links lead to pages.
 */
final class ElementAttributes implements AttributeProvider {

  /** Characters from which on code does not set the width of a column. */
  private static final int LONG = 30;

  @Override
  public void setAttributes(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("pre")) {
      attributes.put("tabindex", "0");
    } else if (node instanceof Code code && code.getLiteral().length() > LONG) {
      attributes.put("class", "long");
    } else if (node instanceof Link) {
      link(attributes);
    } else if (node instanceof TableCell cell) {
      cell(cell, attributes);
    } else if (node instanceof TableBlock) {
      attributes.put("role", "table");
    } else if (node instanceof TableHead || node instanceof TableBody) {
      attributes.put("role", "rowgroup");
    } else if (node instanceof TableRow) {
      attributes.put("role", "row");
    }
  }

  private static void link(Map<String, String> attributes) {
    String to = attributes.getOrDefault("href", "");
    if (to.matches("[a-z-]+\\.md(#.*)?")) {
      attributes.put("href", "/docs/" + to.replaceFirst("\\.md", ""));
    } else if (to.startsWith("https:")) {
      attributes.put("rel", "noreferrer");
    }
  }

  private static void cell(TableCell cell, Map<String, String> attributes) {
    if (cell.isHeader()) {
      attributes.put("role", "columnheader");
      attributes.put("scope", "col");
    } else {
      attributes.put("role", "cell");
      attributes.put("data-label", heading(cell));
    }
  }

  /** The words above a cell. */
  private static String heading(TableCell cell) {
    Node table = cell.getParent().getParent().getParent();
    Node above = table.getFirstChild().getFirstChild().getFirstChild();
    for (Node other = cell.getPrevious(); other != null; other = other.getPrevious()) {
      above = above == null ? null : above.getNext();
    }
    return above == null ? "" : PlainWords.of(above);
  }
}
