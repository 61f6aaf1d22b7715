// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.messages.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver had of an alert, under the state name {@code sent-v1}; map key: alertId.
 *
 * <p>Evolution: components may be added if null is honest for an alert that was sent already.
 *
 * @param contents of each revision, {@code revision|status|reason|severity}, the newest last
 * @param handle by what the receiver knows its message about the alert; null where it gave none
 * @param line id of the alert with which it was told in one message, in whose line it waits; null
 *     for none
 */
public record SentAlert(List<String> contents, @Nullable String handle, @Nullable String line) {
  static final SentAlert NOTHING = new SentAlert(List.of(), null, null);

  /** A bound against floods: an alert has few revisions, a revision few contents. */
  private static final int REMEMBERED = 256;

  boolean isRepeat(OutgoingMessage message) {
    return contents.contains(content(message));
  }

  /**
   * {@code <alertId>.<revision>}, and {@code ~2} after it where that revision was sent with another
   * content before, as may happen after a crash.
   */
  String messageIdOf(OutgoingMessage message) {
    String prefix = message.revision() + "|";
    List<String> same = contents.stream().filter(it -> it.startsWith(prefix)).toList();
    int before = same.indexOf(content(message));
    int number = 1 + (before < 0 ? same.size() : before);
    String id = message.alertId() + "." + message.revision();
    return number == 1 ? id : id + "~" + number;
  }

  SentAlert plus(OutgoingMessage message) {
    List<String> more = new ArrayList<>(contents);
    more.add(content(message));
    return new SentAlert(
        more.size() <= REMEMBERED ? more : new ArrayList<>(more.subList(1, more.size())),
        handle,
        line);
  }

  SentAlert knownAs(String given) {
    return new SentAlert(contents, given, line);
  }

  /** Told in a message that waits in that line, which its later ones must not overtake. */
  SentAlert inLine(String lineId) {
    return new SentAlert(contents, handle, lineId);
  }

  private static String content(OutgoingMessage it) {
    return it.revision() + "|" + it.status() + "|" + it.reason() + "|" + it.severity();
  }
}
