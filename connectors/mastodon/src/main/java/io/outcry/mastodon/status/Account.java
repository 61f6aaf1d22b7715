// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.status;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a status, or whom it mentions, as a server tells it.
 *
 * @param id the server's own, not known to others
 * @param uri canonical; null where the server is older than 4.2, and of whom is only mentioned
 * @param url of the page; each server has the one of the account's own server
 * @param acct {@code name@server}; of accounts of the server that was asked only {@code name}
 * @param followers 0 or more; null where the server does not say
 */
public record Account(
    @Nullable String id,
    @Nullable String uri,
    @Nullable String url,
    @Nullable String acct,
    @Nullable Long followers) {

  /** What the whole network calls it; null if it has no address at all. */
  @Nullable String canonical() {
    return uri != null && !uri.isEmpty() ? uri : url;
  }

  /**
   * {@code name@server}, also of accounts of the server that was asked.
   *
   * @param domain as that server names itself in handles; null if not known, then it is the host of
   *     the account's page, which differs on a few servers
   */
  @Nullable String handle(@Nullable String domain) {
    if (acct == null || acct.isEmpty() || acct.indexOf('@') >= 0) {
      return acct;
    }
    String server = domain != null ? domain : host(url != null ? url : uri);
    return server == null ? acct : acct + '@' + server;
  }

  /** The host and, where there is one, the port of an address; null if it has none. */
  static @Nullable String host(@Nullable String url) {
    if (url == null || !(url.startsWith("https://") || url.startsWith("http://"))) {
      return null;
    }
    int from = url.indexOf("//") + 2;
    int to = from;
    while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    return to == from ? null : url.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
