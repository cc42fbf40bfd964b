/**
 * What signing in with an Ethereum wallet means, without a database: addresses (ERC-55), messages
 * (EIP-4361), signatures (EIP-191) and who signed.
 *
 * <p>May be called by {@code session}, {@code oauth}, {@code console} and {@code app}. Invariants:
 * nothing here asks a chain; no private key is ever seen; a message that was read writes itself
 * again byte for byte; a signature has one accepted spelling.
 */
package ai.flashpoint.connect.session.wallet;
