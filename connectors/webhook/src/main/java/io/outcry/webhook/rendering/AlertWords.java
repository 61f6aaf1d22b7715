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
        happening(alert, words.happening()),
        words.answered(),
        words.odds(),
        next(alert, words.next()));
  }

  private static String title(Alert alert, String title) {
    String words = alert.title();
    return words.isEmpty()
        ? title
        : title.replace("\"" + words + "\"", "A story").replace(words, "…");
  }

  /** An address is made of words, too. */
  private static String happening(Alert alert, String happening) {
    String words = happening;
    for (Alert.SharedMedia media : alert.media()) {
      words = words.replace(": " + media.url(), "");
    }
    for (Alert.SharedLink link : alert.sharedLinks()) {
      words = words.replace(": " + link.url(), "");
    }
    return words;
  }

  private static String next(Alert alert, String next) {
    int end = next.indexOf(ASKED);
    for (Alert.Question question : alert.questions()) {
      int asked = question.text().isBlank() ? -1 : next.indexOf(question.text());
      end = end < 0 ? asked : asked < 0 ? end : Math.min(end, asked);
    }
    return end < 0 ? next : next.substring(0, end).stripTrailing();
  }
}
