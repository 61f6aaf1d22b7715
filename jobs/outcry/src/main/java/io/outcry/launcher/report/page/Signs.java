// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import io.outcry.schemas.alerts.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the posts of an alert say besides that they complain, in a line each; empty if nothing. */
public final class Signs {
  private static final int WORDS = 2;
  private static final int LONGEST = 40;
  private static final int ADDRESS_LONGEST = 300;
  private static final int QUESTION_LONGEST = 140;

  private Signs() {}

  /**
   * {@code safety ("smoke in the cabin"), legal ("get a lawyer")}: kinds, and what they rest on.
   */
  public static String risk(Alert alert) {
    return alert.risk().stream()
        .map(risk -> risk.kind() + " (" + words(risk) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String words(Alert.Risk risk) {
    return risk.words().stream()
        .limit(WORDS)
        .map(words -> '"' + PlainText.line(words, LONGEST) + '"')
        .collect(Collectors.joining(", "));
  }

  /** {@code where is my bag? (7 people)}: what people ask. */
  static String questions(Alert alert) {
    return alert.questions().stream()
        .map(
            question ->
                "%s (%s)"
                    .formatted(
                        PlainText.line(question.text(), QUESTION_LONGEST),
                        Wording.count(question.people(), "person", "people")))
        .collect(Collectors.joining(", "));
  }

  /** {@code @bignews (1,200,000 followers)}: accounts that many follow. */
  static String carriers(Alert alert) {
    return alert.carriers().stream()
        .map(
            carrier ->
                "@%s (%s)"
                    .formatted(
                        PlainText.line(carrier.author(), LONGEST),
                        Wording.count(carrier.followers(), "follower", "followers")))
        .collect(Collectors.joining(", "));
  }

  /** {@code https://youtu.be/abc (video, 12 posts)}: what goes round. */
  static String shared(Alert alert) {
    List<String> parts = new ArrayList<>();
    alert
        .media()
        .forEach(
            it ->
                parts.add(
                    "%s (%s, %s)"
                        .formatted(
                            PlainText.line(it.url(), ADDRESS_LONGEST),
                            it.kind(),
                            Wording.count(it.posts(), "post", "posts"))));
    alert
        .sharedLinks()
        .forEach(
            it ->
                parts.add(
                    "%s (%s)"
                        .formatted(
                            PlainText.line(it.url(), ADDRESS_LONGEST),
                            Wording.count(it.posts(), "post", "posts"))));
    return String.join(", ", parts);
  }

  /** {@code 3 say so, 2 compare with bolt-air}: who leaves, and for whom. */
  public static String leaving(Alert alert) {
    List<String> parts = new ArrayList<>();
    long leaving = alert.cues().leaving();
    alert
        .cues()
        .comparing()
        .forEach(
            (rival, posts) ->
                parts.add(
                    Wording.count(posts)
                        + (posts == 1 ? " compares" : " compare")
                        + " with "
                        + rival));
    if (leaving == 0 && parts.isEmpty()) {
      return "";
    }
    parts.add(0, leaving == 0 ? "nobody says so" : Wording.count(leaving, "says so", "say so"));
    return String.join(", ", parts);
  }
}
