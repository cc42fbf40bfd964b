package ai.flashpoint.connect.it.server;

/** A person whom every test server knows, in the words of the pages. */
public record Person(String email, String name, String password) {

  /** Operator; owner of Acme Research, member of Northwind Labs. */
  public static final Person ADA =
      new Person("ada@example.com", "Ada Lovelace", "correct horse battery");

  /** Member of Northwind Labs, viewer in Acme Research. */
  public static final Person BOB = new Person("bob@example.com", "Bob Ross", "happy little trees");

  /** Owner of Contoso Insights, which nobody else belongs to. */
  public static final Person CAROL =
      new Person("carol@example.com", "Carol Shaw", "river raid in basic");

  public static final String ACME = "Acme Research";
  public static final String NORTHWIND = "Northwind Labs";
  public static final String CONTOSO = "Contoso Insights";
}
