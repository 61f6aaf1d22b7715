// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import io.outcry.jetstream.JetstreamNetwork;
import io.outcry.jsonlines.JsonLinesNetwork;
import io.outcry.mastodon.MastodonNetwork;
import java.util.Iterator;
import java.util.List;

/** What {@code --network} takes. */
final class NetworkNames implements Iterable<String> {
  static final String X = "x";
  static final String X_COMPLIANCE = "x-compliance";
  static final String X_V1 = "x-v1";
  static final String REDDIT = "reddit";
  static final String FEED = "feed";

  static final List<String> ALL =
      List.of(
          JetstreamNetwork.NAME,
          MastodonNetwork.NAME,
          X,
          X_COMPLIANCE,
          X_V1,
          REDDIT,
          FEED,
          JsonLinesNetwork.NAME);

  /** {@code a, b or c}. */
  static String expected() {
    int last = ALL.size() - 1;
    return String.join(", ", ALL.subList(0, last)) + " or " + ALL.get(last);
  }

  @Override
  public Iterator<String> iterator() {
    return ALL.iterator();
  }
}
