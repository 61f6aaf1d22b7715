// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Remark;
import io.outcry.domain.responses.Answer;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.responses.RootState;
import io.outcry.domain.telling.AlertRevision;
import io.outcry.domain.telling.AnswerWords;
import io.outcry.domain.telling.ResponseView;
import io.outcry.domain.telling.StoryView;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.stories.StoryChange;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of {@code alert.v1} and {@code story.v1} about answers. */
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
                    LineValues.time(post.atMillis()),
                    post.id(),
                    post.to(),
                    post.url(),
                    tones(post),
                    after(post.atMillis(), story)))
        .toList();
  }

  static Alert.Answered answered(AlertRevision revision) {
    StoryView story = revision.story();
    Answer answer = story.answer();
    return new Alert.Answered(
        answer.is(),
        answer.rule() == null ? null : LineValues.code(answer.rule()),
        answer.roots(),
        answer.rootsAnswered(),
        answer.share(),
        answer.answeredNetworks(),
        answer.unansweredNetworks(),
        AnswerWords.contradiction(story.companyPosts()),
        code(story.verdict()),
        waitingOn(revision.status(), answer),
        answer.waiting(),
        answer.waiting() == 0 ? null : LineValues.time(answer.waitingSinceMillis()));
  }

  static Alert.@Nullable Acknowledged acknowledged(@Nullable Remark remark) {
    return remark == null
        ? null
        : new Alert.Acknowledged(remark.by(), LineValues.time(remark.atMillis()));
  }

  static Alert.@Nullable Closed closed(AlertRevision revision) {
    AlertState alert = revision.story().alert();
    return alert == null || revision.status() == AlertStatus.FIRING ? null : closed(alert.closed());
  }

  static Alert.@Nullable Closed closed(@Nullable Remark remark) {
    return remark == null
        ? null
        : new Alert.Closed(remark.by(), LineValues.time(remark.atMillis()), remark.note());
  }

  /** The same for {@code story.v1}. */
  static StoryChange.Response response(StoryView story) {
    Answer answer = story.answer();
    ResponseView response = story.response();
    Long firstMillis = response.firstAnswerMillis();
    return new StoryChange.Response(
        firstMillis == null ? null : after(firstMillis, story),
        response.beforeAlert(),
        response.inTime(),
        answer.roots(),
        answer.rootsAnswered(),
        answer.open(),
        story.companyPosts().stream()
            .filter(post -> !post.notCounted())
            .flatMap(post -> tones(post).stream())
            .distinct()
            .toList(),
        story.companyPosts().stream().map(post -> said(post, story)).toList(),
        code(story.verdict()),
        code(response.withoutReply()),
        code(answer.waitingOn()),
        answer.waiting(),
        answer.waiting() == 0 ? null : LineValues.time(answer.waitingSinceMillis()),
        AnswerWords.contradiction(story.companyPosts()),
        response.open().stream().map(ResponseLines::unanswered).toList());
  }

  private static StoryChange.Said said(CompanyPost post, StoryView story) {
    return new StoryChange.Said(
        post.network(),
        post.account(),
        after(post.atMillis(), story),
        tones(post),
        !post.notCounted());
  }

  private static StoryChange.Unanswered unanswered(RootState root) {
    return new StoryChange.Unanswered(
        root.id(),
        root.url(),
        root.network(),
        root.atMillis() == 0 ? null : LineValues.time(root.atMillis()),
        Objects.requireNonNullElse(root.risks(), List.of()));
  }

  private static List<String> tones(CompanyPost post) {
    return Objects.requireNonNullElse(post.tones(), List.of());
  }

  private static long after(long atMillis, StoryView story) {
    return Math.max(0, atMillis - story.firstPostMillis()) / 1000;
  }

  private static @Nullable String code(@Nullable Enum<?> value) {
    return value == null ? null : LineValues.code(value);
  }

  private static @Nullable String waitingOn(AlertStatus status, Answer answer) {
    if (status == AlertStatus.FIRING || answer.waiting() > 0) {
      return "company";
    }
    return status == AlertStatus.ANSWERED ? "customer" : null;
  }
}
