package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.table.Tables;
import ai.flashpoint.connect.signin.PageText;

/** Numbers of rows in words. */
final class CountText {

  private CountText() {}

  /** For example "12", or "more than 1,000" where counting ended. */
  static String of(int count, PageText text) {
    return count > Tables.COUNTED
        ? text.of("admin.many", Tables.COUNTED)
        : text.of("admin.number", count);
  }
}
