package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.team.Role;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceCatalogueTest {

  static class Library {

    @Resource(
        uri = "books://all",
        description = "All books",
        audience = ContentNotes.Audience.USER,
        priority = 0.5,
        icons = @IconAt(src = "https://a.example/i.png", sizes = "48x48"))
    public List<String> allBooks(Caller caller) {
      return List.of(caller.team().name());
    }

    @Resource(uri = "books://cover", mimeType = "image/png", role = Role.MEMBER)
    public byte[] cover() {
      return new byte[] {1, 2};
    }

    @Resource(uri = "books://secret", scopes = "books")
    public String secret() {
      return "s";
    }

    @ResourceTemplate(
        uriTemplate = "books://{number}",
        title = "A book",
        mimeType = "text/markdown")
    public String book(int number) {
      if (number == 0) {
        throw new NoSuchContents();
      }
      if (number == 9) {
        throw new ToolFailure("Book 9 is lent.");
      }
      return "# " + number;
    }

    @ResourceTemplate(uriTemplate = "books://{number}/page-{page}")
    public List<ResourceContents> page(
        @TemplateArg(name = "page") String which, int number, Progress progress) {
      URI uri = URI.create("books://" + number + "/page-" + which);
      return List.of(new ResourceContents.OfText(uri, Optional.empty(), "page " + which));
    }
  }

  private final Resources resources = new ToolHarness(new Library()).resources();

  private CallOutcome<List<ResourceContents>> read(Role role, String uri) {
    return resources.read(Call.quiet(ToolHarness.person(ToolHarness.ACME, role)), uri);
  }

  private static void isText(
      CallOutcome<List<ResourceContents>> outcome, String type, String text) {
    assertThat(((CallOutcome.Done<List<ResourceContents>>) outcome).answer())
        .singleElement()
        .satisfies(
            contents -> {
              assertThat(contents.mimeType()).contains(type);
              assertThat(((ResourceContents.OfText) contents).text()).isEqualTo(text);
            });
  }

  @Test
  void list_viewer_seesWhatViewersMayInOrder() {
    assertThat(resources.list(ToolHarness.person(ToolHarness.ACME, Role.VIEWER)))
        .extracting(ResourceDescriptor::uri)
        .containsExactly("books://all", "books://secret");
  }

  @Test
  void list_resource_isDescribed() {
    ResourceDescriptor all =
        resources.list(ToolHarness.person(ToolHarness.ACME, Role.VIEWER)).get(0);
    assertThat(all.name()).isEqualTo("all_books");
    assertThat(all.title()).isEqualTo("All books");
    assertThat(all.mimeType()).contains("application/json");
    assertThat(all.notes().audience()).isEqualTo(Set.of(ContentNotes.Audience.USER));
    assertThat(all.notes().priority()).hasValue(0.5);
    assertThat(all.icons()).hasSize(1);
  }

  @Test
  void templates_areDescribed() {
    assertThat(resources.templates(ToolHarness.person(ToolHarness.ACME, Role.VIEWER)))
        .extracting(ResourceTemplateDescriptor::uriTemplate, ResourceTemplateDescriptor::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("books://{number}", "A book"),
            org.assertj.core.groups.Tuple.tuple("books://{number}/page-{page}", "Page"));
  }

  @Test
  void read_json_isWritten() {
    isText(read(Role.VIEWER, "books://all"), "application/json", "[\"Acme\"]");
  }

  @Test
  void read_bytes_areKept() {
    CallOutcome<List<ResourceContents>> outcome = read(Role.MEMBER, "books://cover");
    ResourceContents contents =
        ((CallOutcome.Done<List<ResourceContents>>) outcome).answer().get(0);
    assertThat(((ResourceContents.OfBytes) contents).data()).containsExactly(1, 2);
    assertThat(contents.uri()).isEqualTo(URI.create("books://cover"));
  }

  @Test
  void read_template_takesTheVariable() {
    isText(read(Role.VIEWER, "books://7"), "text/markdown", "# 7");
  }

  @Test
  void read_twoVariables_areTakenByName() {
    CallOutcome<List<ResourceContents>> outcome = read(Role.VIEWER, "books://7/page-3");
    assertThat(((CallOutcome.Done<List<ResourceContents>>) outcome).answer())
        .extracting(contents -> contents.uri().toString())
        .containsExactly("books://7/page-3");
  }

  @Test
  void read_roleTooLow_isUnknown() {
    assertThat(read(Role.VIEWER, "books://cover")).isInstanceOf(CallOutcome.Unknown.class);
  }

  @Test
  void read_scopeMissing_isTold() {
    assertThat(read(Role.VIEWER, "books://secret"))
        .isEqualTo(new CallOutcome.NeedsScope<>(Set.of("books")));
  }

  @Test
  void read_valueOfAnotherType_isUnknown() {
    assertThat(read(Role.VIEWER, "books://seven")).isInstanceOf(CallOutcome.Unknown.class);
  }

  @Test
  void read_nothingThere_isUnknown() {
    assertThat(read(Role.VIEWER, "books://0")).isInstanceOf(CallOutcome.Unknown.class);
    assertThat(read(Role.VIEWER, "films://1")).isInstanceOf(CallOutcome.Unknown.class);
  }

  @Test
  void read_failure_isToldToTheClient() {
    assertThat(read(Role.VIEWER, "books://9"))
        .isEqualTo(new CallOutcome.BadParams<>(List.of("Book 9 is lent.")));
  }

  static class SameAddress {
    @Resource(uri = "a://b")
    public String one() {
      return "";
    }

    @Resource(uri = "a://b")
    public String two() {
      return "";
    }
  }

  static class SameShape {
    @ResourceTemplate(uriTemplate = "a://{b}")
    public String one(String b) {
      return b;
    }

    @ResourceTemplate(uriTemplate = "a://{c}")
    public String two(String c) {
      return c;
    }
  }

  static class BadTemplate {
    @ResourceTemplate(uriTemplate = "a://{+b}")
    public String read(String b) {
      return b;
    }
  }

  static class MissingArgument {
    @ResourceTemplate(uriTemplate = "a://{b}")
    public String read() {
      return "";
    }
  }

  static class StrayArgument {
    @ResourceTemplate(uriTemplate = "a://{b}")
    public String read(String b, String c) {
      return b;
    }
  }

  static class BadAddress {
    @Resource(uri = "no address")
    public String read() {
      return "";
    }
  }

  static class BadVariable {
    @ResourceTemplate(uriTemplate = "a://{b}")
    public String read(Map<String, String> b) {
      return "";
    }
  }

  private static void refused(Object bean, String words) {
    assertThatThrownBy(() -> new ToolHarness(bean))
        .isInstanceOf(IllegalToolDeclaration.class)
        .hasMessageStartingWith(bean.getClass().getName() + ".")
        .hasMessageContaining(words);
  }

  @Test
  void declaration_sameAddressTwice_isRefused() {
    refused(new SameAddress(), "the address a://b is taken by");
  }

  @Test
  void declaration_sameTemplateTwice_isRefused() {
    refused(new SameShape(), "is taken by");
  }

  @Test
  void declaration_badTemplate_isRefused() {
    refused(new BadTemplate(), "read: the template \"a://{+b}\" cannot be used");
  }

  @Test
  void declaration_variableWithoutArgument_isRefused() {
    refused(new MissingArgument(), "has no argument for the variable b");
  }

  @Test
  void declaration_argumentWithoutVariable_isRefused() {
    refused(new StrayArgument(), "argument c is no variable of the template");
  }

  @Test
  void declaration_badAddress_isRefused() {
    refused(new BadAddress(), "the address \"no address\" cannot be used");
  }

  @Test
  void declaration_variableOfManyValues_isRefused() {
    refused(new BadVariable(), "argument b: one text cannot be");
  }
}
