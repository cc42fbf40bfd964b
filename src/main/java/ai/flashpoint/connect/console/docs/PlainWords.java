package ai.flashpoint.connect.console.docs;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The words of a part of a page, without anything around them. */
final class PlainWords extends AbstractVisitor {

  private final StringBuilder words = new StringBuilder();

  private PlainWords() {}

  static String of(Node node) {
    PlainWords collected = new PlainWords();
    node.accept(collected);
    return collected.words.toString().strip();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }
}
