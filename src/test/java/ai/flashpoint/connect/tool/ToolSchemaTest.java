package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolSchemaTest {

  private static final Caller OWNER =
      ToolHarness.person(ToolHarness.ACME, ai.flashpoint.connect.team.Role.OWNER);

  private final ToolHarness tools = new ToolHarness(new SampleTools(), new WhoAmI());

  @Test
  void inputSchema_recordsListsAndOptionals_carryNamesRulesAndDescriptions() {
    assertThat(tools.descriptor("order_things").inputSchema().toString())
        .isEqualTo(
            """
            {'type':'object','properties':{\
            'lines':{'type':'array','items':{'type':'object','properties':{\
            'article_name':{'type':'string','minLength':1,'maxLength':10,'description':'What is ordered'},\
            'count':{'type':'integer','minimum':1,'maximum':99},\
            'colour':{'type':'string','enum':['dark_red','azure']}},\
            'required':['article_name','count'],'additionalProperties':false},\
            'minItems':1,'maxItems':3,'description':'At least one'},\
            'note':{'type':'string','pattern':'^(?:[a-z]+)$'}},\
            'required':['lines'],'additionalProperties':false}"""
                .replace('\'', '"'));
  }

  @Test
  void inputSchema_otherTypes_haveTheirFormatsAndRenamedMembers() {
    assertThat(
            tools
                .descriptor("everything")
                .inputSchema()
                .at("/properties/everything/properties")
                .toString())
        .isEqualTo(
            """
            {'yes':{'type':'boolean'},'number':{'type':'number'},\
            'words':{'type':'array','items':{'type':'string'},'uniqueItems':true},\
            'counts':{'type':'object','additionalProperties':{'type':'integer'}},\
            'at':{'type':'string','format':'date-time'},\
            'names':{'type':'array','items':{'type':'string','minLength':2}},\
            'class':{'type':'string'}}"""
                .replace('\'', '"'));
  }

  @Test
  void inputSchema_noArguments_isTheRecommendedForm() {
    assertThat(tools.descriptor("whoami").inputSchema().toString())
        .isEqualTo("{\"type\":\"object\",\"additionalProperties\":false}");
  }

  @Test
  void outputSchema_record_isAnObject() {
    assertThat(tools.descriptor("order_things").outputSchema().orElseThrow().toString())
        .startsWith(
            "{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\",\"format\":\"uuid\"},"
                + "\"day\":{\"type\":\"string\",\"format\":\"date\"},\"note\":{\"type\":\"string\"},")
        .endsWith("\"required\":[\"id\",\"day\",\"lines\"],\"additionalProperties\":false}");
  }

  @Test
  void outputSchema_text_isAbsent() {
    assertThat(tools.descriptor("everything").outputSchema()).isEmpty();
  }

  @Test
  void schemas_madeTwice_areTheSameBytes() {
    assertThat(new ToolHarness(new SampleTools(), new WhoAmI()).list(OWNER))
        .isEqualTo(tools.list(OWNER))
        .extracting(tool -> tool.inputSchema().toString())
        .isEqualTo(tools.list(OWNER).stream().map(tool -> tool.inputSchema().toString()).toList());
  }

  @Test
  void descriptor_defaults_areNamedTitledAndHintedLikeTheProtocolSays() {
    ToolDescriptor tool = tools.descriptor("order_things");
    assertThat(tool.title()).isEqualTo("Order things");
    assertThat(tool.hints()).isEqualTo(new ToolDescriptor.Hints(false, true, false, true));
  }

  @Test
  void hints_readOnly_isNeverDestructive() {
    assertThat(tools.descriptor("rest").hints())
        .isEqualTo(new ToolDescriptor.Hints(true, false, true, true));
  }
}
