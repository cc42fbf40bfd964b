package ai.flashpoint.connect.session.wallet;

/**
 * Asks the contract behind an address whether it signed (ERC-1271). The product has no
 * implementation: it would need a trusted node for each chain, and its answer may change from block
 * to block. A jar added to the application may bring one as a CDI bean; it is asked only where no
 * key signed as the address itself.
 */
public interface ContractWallet {

  /**
   * Whether the contract accepts the signature now. Bounded in time by the implementation; an
   * exception counts as no.
   *
   * @param chainId EIP-155, one of the accepted ones
   * @param text what was signed by {@code personal_sign}
   * @param signature {@code 0x} and hex, as it was sent
   */
  boolean accepts(EthereumAddress address, long chainId, String text, String signature);
}
