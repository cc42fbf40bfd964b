package ai.flashpoint.connect.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A call of a client that can be asked, and that knows the answers to some questions. */
record AskedCall(
    Caller caller,
    Set<ClientAbility> declared,
    Map<String, InputAnswer> answers,
    List<InputRequest> asked)
    implements Call, Inputs {

  AskedCall(Caller caller, ClientAbility ability, Map<String, InputAnswer> answers) {
    this(caller, Set.of(ability), answers, new ArrayList<>());
  }

  @Override
  public Progress progress() {
    return Call.quiet(caller).progress();
  }

  @Override
  public Cancellation cancellation() {
    return Call.quiet(caller).cancellation();
  }

  @Override
  public Inputs inputs() {
    return this;
  }

  @Override
  public ClientAbilities abilities() {
    return new ClientAbilities(declared);
  }

  @Override
  public InputAnswer ask(String key, InputRequest request) {
    asked.add(request);
    return ask(Map.of(key, request)).get(key);
  }

  @Override
  public Map<String, InputAnswer> ask(Map<String, InputRequest> requests) {
    if (!answers.keySet().containsAll(requests.keySet())) {
      throw new InputRequired(requests);
    }
    return new HashMap<>(answers);
  }
}
