package ai.flashpoint.connect.signin;

/**
 * Whether a form post came from our own pages, by what the browser says about it (Fetch Metadata
 * and the Origin header). The form token is checked besides; a caller that sends neither header has
 * that one hurdle left.
 *
 * <p>Our pages carry {@code Referrer-Policy: same-origin}: with {@code no-referrer} Chromium sends
 * {@code Origin: null} on our own forms, and this check would have to accept what a sandboxed
 * foreign frame sends too. For other sites the two policies are the same: they see no referrer.
 * Where a person's browser hides the origin nevertheless, {@code null} is believed only next to
 * {@code Sec-Fetch-Site: same-origin}, which no page can forge.
 *
 * @param origin our own origin
 */
record CheckFormOrigin(String origin) {

  /**
   * @param sentOrigin header {@code Origin}, null if absent
   * @param fetchSite header {@code Sec-Fetch-Site}, null if absent
   */
  boolean ours(String sentOrigin, String fetchSite) {
    if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
      return false;
    }
    if (sentOrigin == null || sentOrigin.equals(origin)) {
      return true;
    }
    return sentOrigin.equals("null") && "same-origin".equals(fetchSite);
  }
}
