package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.session.SigningKeyState;
import ai.flashpoint.connect.session.SigningKeys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/keys}: the keys that sign access tokens. */
@Named("adminKeys")
@RequestScoped
public class KeysPage extends AdminPage {

  @Inject SigningKeys keys;

  /** A key as it is shown. */
  public record KeyRow(
      String kid, String algorithm, String created, String from, String until, String state) {}

  @Override
  public String getAddress() {
    return "/admin/keys";
  }

  public List<KeyRow> getRows() {
    return keys.states().stream().map(this::row).toList();
  }

  private KeyRow row(SigningKeyState key) {
    return new KeyRow(
        key.kid(),
        key.algorithm(),
        TimeText.of(key.createdAt()),
        TimeText.of(key.signsFrom()),
        key.signsUntil().map(TimeText::of).orElse("–"),
        text.of("admin.key." + key.state()));
  }

  /** Button "Plan the next key now". */
  public void rotate() {
    keys.rotate(operator());
    done("rotated");
  }

  /** A row's button. */
  public void change() {
    press("remove", "removed", kid -> keys.remove(kid, operator()));
  }
}
