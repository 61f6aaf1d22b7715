// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import io.outcry.schemas.alerts.Alert;
import io.outcry.webhook.receivers.Evidence;

/**
 * The headline of an alert as a receiver may see it: one who gets only links gets no word of a post
 * in the headline, either.
 */
final class AlertWords {
  private static final String ASKED = " They ask: ";

  private AlertWords() {}

  static Alert.Headline of(Alert alert, Evidence evidence) {
    Alert.Headline words = alert.headline();
    if (evidence != Evidence.LINK) {
      return words;
    }
    return new Alert.Headline(
        title(alert, words.title()),
        words.happening(),
        words.answered(),
        words.odds(),
        next(words.next()));
  }

  private static String title(Alert alert, String title) {
    String quoted = "\"" + alert.title() + "\"";
    return !alert.title().isEmpty() && title.startsWith(quoted)
        ? "A story" + title.substring(quoted.length())
        : title;
  }

  private static String next(String next) {
    int asked = next.indexOf(ASKED);
    return asked < 0 ? next : next.substring(0, asked);
  }
}
