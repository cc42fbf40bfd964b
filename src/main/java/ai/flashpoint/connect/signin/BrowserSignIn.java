package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.User;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A browser in which an enabled person is signed in now.
 *
 * @param secret the cookie's value
 * @param signedInAt when the person proved who they are
 * @param language what the person chose to be spoken to in
 */
public record BrowserSignIn(
    User user, Secret secret, Instant signedInAt, Optional<Locale> language) {}
