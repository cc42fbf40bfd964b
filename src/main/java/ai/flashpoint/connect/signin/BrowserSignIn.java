package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.User;
import java.time.Instant;

/**
 * A browser in which an enabled person is signed in now.
 *
 * @param secret the cookie's value
 * @param signedInAt when the person proved who they are
 */
public record BrowserSignIn(User user, Secret secret, Instant signedInAt) {}
