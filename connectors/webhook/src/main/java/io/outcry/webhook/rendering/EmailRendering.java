// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.notices.SourceNotice;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.sending.mail.Letter;
import java.util.List;

/**
 * A letter, as JSON. The subject is one and the same for all revisions of an alert, so that mail
 * programs show one thread; how things stand is what they show beside it.
 */
record EmailRendering(Evidence evidence) implements Rendering {
  private static final int MOST_BYTES = 100_000; // beyond, some mail programs hide the rest

  @Override
  public String body(Notice notice) {
    Told told =
        Telling.of(notice, evidence)
            .fitted(it -> EmailPage.of(it).getBytes(UTF_8).length <= MOST_BYTES);
    return Json.line(
        new Letter(subject(notice, told), EmailText.of(told), EmailPage.of(told), thread(notice)));
  }

  private static String subject(Notice notice, Told told) {
    String rehearsal = told.rehearsal() ? Told.REHEARSAL + ": " : "";
    if (notice instanceof AlertNotice one) {
      Alert alert = one.alert();
      String what = alert.kind().equals("brand-spike") ? "unusual volume" : alert.storyKind();
      return rehearsal
          + PlainText.line(alert.brand().name())
          + ": "
          + what
          + " since "
          + PlainText.time(alert.timing().firstPostAt());
    }
    return rehearsal + PlainText.clip(told.title(), 200);
  }

  private static List<String> thread(Notice notice) {
    if (notice instanceof AlertNotice one) {
      Alert alert = one.alert();
      String root = (one.drill() ? "drill." : "") + alert.alertId();
      return alert.revision() <= 1
          ? List.of(root)
          : List.of(root, alert.alertId() + "." + (alert.revision() - 1));
    }
    return notice instanceof SourceNotice source
        ? List.of("source_" + source.status().network())
        : List.of();
  }
}
