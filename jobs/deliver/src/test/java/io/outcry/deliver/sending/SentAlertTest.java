// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.messages.OutgoingMessage;
import org.junit.jupiter.api.Test;

class SentAlertTest {
  private final OutgoingMessage first = message(3, "firing", "hotter", "high", "{}");
  private final OutgoingMessage other = message(3, "firing", "hotter", "critical", "{}");

  @Test
  void only_the_same_revision_status_reason_and_severity_are_a_repeat() {
    SentAlert sent = SentAlert.NOTHING.plus(first);
    assertThat(sent.isRepeat(message(3, "firing", "hotter", "high", "{\"other\":1}"))).isTrue();
    assertThat(sent.isRepeat(other)).isFalse();
    assertThat(sent.isRepeat(message(3, "answered", "hotter", "high", "{}"))).isFalse();
    assertThat(sent.isRepeat(message(3, "firing", "redacted", "high", "{}"))).isFalse();
    assertThat(sent.isRepeat(message(4, "firing", "hotter", "high", "{}"))).isFalse();
  }

  @Test
  void other_content_under_a_revision_gets_a_number_behind_its_id_and_keeps_it() {
    SentAlert sent = SentAlert.NOTHING;
    assertThat(sent.messageIdOf(first)).isEqualTo("a_acme_5f0c.3");
    sent = sent.plus(first);
    assertThat(sent.messageIdOf(other)).isEqualTo("a_acme_5f0c.3~2");
    sent = sent.plus(other).plus(message(30, "firing", "hotter", "high", "{}"));
    assertThat(sent.messageIdOf(message(3, "resolved", "faded", "low", "{}")))
        .isEqualTo("a_acme_5f0c.3~3");
    assertThat(sent.messageIdOf(first)).isEqualTo("a_acme_5f0c.3");
    assertThat(sent.messageIdOf(other)).isEqualTo("a_acme_5f0c.3~2");
  }

  @Test
  void a_flood_of_revisions_is_bounded() {
    SentAlert sent = SentAlert.NOTHING;
    for (int revision = 1; revision <= 10_000; revision++) {
      sent = sent.plus(message(revision, "firing", "hotter", "high", "{}"));
    }
    assertThat(sent.contents()).hasSize(256);
    assertThat(sent.isRepeat(message(10_000, "firing", "hotter", "high", "{}"))).isTrue();
  }

  private static OutgoingMessage message(
      int revision, String status, String reason, String severity, String body) {
    return new OutgoingMessage(
        "pr-desk", "a_acme_5f0c", revision, status, reason, severity, false, body);
  }
}
