// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Remark;
import io.outcry.domain.responses.Answer;
import io.outcry.domain.responses.RootState;
import io.outcry.domain.telling.AlertRevision;
import io.outcry.domain.telling.AnswerWords;
import io.outcry.domain.telling.StoryView;
import io.outcry.schemas.alerts.Alert;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of {@code alert.v1} that say what the company did and has to do. */
final class ResponseLines {
  private ResponseLines() {}

  static Alert.@Nullable ReplyTo replyTo(AlertRevision revision) {
    RootState root = revision.story().toAnswer();
    if (root == null || revision.status() != AlertStatus.FIRING || root.author() == null) {
      return null;
    }
    return new Alert.ReplyTo(
        root.id(), root.url(), root.network(), root.author(), revision.story().toAnswerShare());
  }

  static List<Alert.Response> responses(StoryView story) {
    return story.companyPosts().stream()
        .map(
            post ->
                new Alert.Response(
                    post.account(),
                    AlertLines.time(post.atMillis()),
                    post.id(),
                    post.to(),
                    post.url(),
                    Objects.requireNonNullElse(post.tones(), List.of()),
                    Math.max(0, post.atMillis() - story.firstPostMillis()) / 1000))
        .toList();
  }

  static Alert.Answered answered(AlertRevision revision) {
    StoryView story = revision.story();
    Answer answer = story.answer();
    return new Alert.Answered(
        answer.is(),
        answer.rule() == null ? null : AlertLines.code(answer.rule()),
        answer.roots(),
        answer.rootsAnswered(),
        answer.share(),
        answer.answeredNetworks(),
        answer.unansweredNetworks(),
        AnswerWords.contradiction(story.companyPosts()),
        story.verdict() == null ? null : AlertLines.code(story.verdict()),
        waitingOn(revision.status(), answer),
        answer.waiting(),
        answer.waiting() == 0 ? null : AlertLines.time(answer.waitingSinceMillis()));
  }

  static Alert.@Nullable Acknowledged acknowledged(@Nullable Remark remark) {
    return remark == null
        ? null
        : new Alert.Acknowledged(remark.by(), AlertLines.time(remark.atMillis()));
  }

  private static @Nullable String waitingOn(AlertStatus status, Answer answer) {
    if (status == AlertStatus.FIRING || answer.waiting() > 0) {
      return "company";
    }
    return status == AlertStatus.ANSWERED ? "customer" : null;
  }
}
