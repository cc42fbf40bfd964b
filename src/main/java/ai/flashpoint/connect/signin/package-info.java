/**
 * The pages that people see: sign-in, team picker with consent, connections, account, forgotten
 * passwords, invitations, the connect page and failures; the browser sign-ins behind them, and the
 * mail that leads there.
 *
 * <p>{@code console} builds its pages on {@code Page}, {@code Browser}, {@code GuardedPage}, {@code
 * FormToken} and {@code PageText}; imports {@code team}, {@code session}, {@code client}, {@code
 * audit}, {@code common}. Invariants: views are stateless and no HTTP session exists; a parked
 * request continues only in the browser that began it; nothing changes before origin and form token
 * are checked; a team is granted only by a person's own choice, and {@code session} looks the
 * membership up again; who is signed in is asked anew on every request.
 */
package ai.flashpoint.connect.signin;
