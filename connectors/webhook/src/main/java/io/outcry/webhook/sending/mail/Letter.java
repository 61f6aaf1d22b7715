// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.mail;

import java.util.List;

/**
 * A mail as it is written, before it has an envelope.
 *
 * @param subject one line
 * @param text plain text
 * @param html a whole page
 * @param thread local parts of the message ids that it answers, the first of the thread first; none
 *     where it opens a thread of its own
 */
public record Letter(String subject, String text, String html, List<String> thread) {
  public Letter {
    thread = List.copyOf(thread);
  }
}
