// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.open;

import io.outcry.launcher.report.page.Wording;
import io.outcry.launcher.terminal.Visible;
import io.outcry.schemas.digests.Digest;
import java.io.PrintWriter;
import java.time.Duration;

/** Open complaints for a person. */
final class OpenText {
  private static final int WIDE = 300;

  private final PrintWriter out;

  OpenText(PrintWriter out) {
    this.out = out;
  }

  void print(OpenAnswer answer) {
    if (answer.waiting() == 0) {
      line(0, "%s: no complaint waits for an answer.".formatted(answer.brand()));
      return;
    }
    line(
        0,
        "%s: %s for an answer as of %s, %s of them from one person only"
            .formatted(
                answer.brand(),
                Wording.count(answer.waiting(), "complaint waits", "complaints wait"),
                Wording.full(answer.asOf()),
                Wording.count(answer.alone())));
    answer.stories().forEach(it -> line(2, story(it, answer)));
    long more = answer.waiting() - answer.stories().size();
    if (more > 0) {
      line(2, "… and " + Wording.count(more) + " more (--limit)");
    }
  }

  private static String story(Digest.Open story, OpenAnswer answer) {
    return "%s%s: \"%s\" %s by %s%s, %s, %s"
        .formatted(
            Wording.span(Duration.between(story.since(), answer.asOf())),
            story.risk().isEmpty() ? "" : ", RISK " + String.join(", ", story.risk()),
            story.title(),
            Wording.count(story.posts(), "post", "posts"),
            Wording.count(story.people(), "person", "people"),
            waits(story, answer),
            story.replyTo() == null
                ? "opened by " + story.firstPost()
                : "answer " + story.replyTo(),
            story.alertId() == null ? "it never alerted" : "alert " + story.alertId());
  }

  private static String waits(Digest.Open story, OpenAnswer answer) {
    if (story.waiting() == 0) {
      return "";
    }
    String longest =
        story.waitingSince() == null
            ? ""
            : ", longest " + Wording.span(Duration.between(story.waitingSince(), answer.asOf()));
    return ", "
        + Wording.count(
            story.waiting(), "person answered you and waits", "people answered you and wait")
        + longest;
  }

  private void line(int indent, String text) {
    out.println(" ".repeat(indent) + Visible.line(text, WIDE));
  }
}
