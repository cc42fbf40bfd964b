package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.UserId;

/**
 * A person.
 *
 * @param email lower case, unique
 * @param operator may use the operator console
 */
public record User(UserId id, String email, String name, boolean operator) {}
