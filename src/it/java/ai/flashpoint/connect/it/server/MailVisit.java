package ai.flashpoint.connect.it.server;

import java.util.List;

/**
 * A conversation that somebody had with a mail server of these tests.
 *
 * @param inClear every line that was heard without TLS
 * @param secured whether TLS was agreed on
 * @param refused whether a login was refused
 */
public record MailVisit(List<String> inClear, boolean secured, boolean refused) {}
