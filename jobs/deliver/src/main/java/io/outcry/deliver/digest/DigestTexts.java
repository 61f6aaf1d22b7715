// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.digests.Digest;
import io.outcry.webhook.receivers.Evidence;
import java.util.List;

/** A digest with as much of what people wrote as a receiver may have. */
final class DigestTexts {
  private static final int EXCERPT = 80;

  private final Evidence evidence;

  DigestTexts(Evidence evidence) {
    this.evidence = evidence;
  }

  Digest of(Digest it) {
    if (evidence == Evidence.FULL) {
      return it;
    }
    return new Digest(
        it.period(),
        it.from(),
        it.to(),
        it.brands(),
        it.themes().stream().map(this::theme).toList(),
        it.storiesLeftOut(),
        it.fired().stream().map(this::fired).toList(),
        it.held().stream().map(this::held).toList(),
        it.nearlyFired().stream().map(this::near).toList(),
        it.answered().stream().map(this::reply).toList(),
        it.answeredInTime(),
        it.shadow().stream().map(this::fired).toList(),
        it.open().stream().map(this::open).toList(),
        it.openLeftOut(),
        it.blind(),
        it.shifts());
  }

  /** Empty, or its beginning. */
  private String text(String title) {
    if (evidence == Evidence.LINK || title.isEmpty()) {
      return "";
    }
    int length = title.codePointCount(0, title.length());
    return length <= EXCERPT
        ? title
        : title.substring(0, title.offsetByCodePoints(0, EXCERPT)) + "…";
  }

  private Digest.Theme theme(Digest.Theme it) {
    return new Digest.Theme(
        it.brand(),
        text(it.title()),
        it.kind(),
        evidence == Evidence.LINK ? List.of() : it.terms(),
        it.posts(),
        it.postsBefore(),
        it.trend(),
        it.stories(),
        it.people(),
        it.answeredShare(),
        it.firstPost(),
        it.networks(),
        it.languages());
  }

  private Digest.Fired fired(Digest.Fired it) {
    return new Digest.Fired(
        it.alertId(),
        it.brand(),
        text(it.title()),
        it.at(),
        it.severity(),
        it.reason(),
        it.status(),
        it.statusReason());
  }

  private Digest.Held held(Digest.Held it) {
    return new Digest.Held(
        it.brand(), text(it.title()), it.alertId(), it.by(), it.receiver(), it.at(), it.sentAt());
  }

  private Digest.Near near(Digest.Near it) {
    return new Digest.Near(
        it.storyId(), it.brand(), text(it.title()), it.at(), it.perWeek(), it.bar(), it.by());
  }

  private Digest.Reply reply(Digest.Reply it) {
    return new Digest.Reply(
        it.alertId(),
        it.brand(),
        text(it.title()),
        it.account(),
        it.at(),
        it.afterSeconds(),
        it.tone(),
        it.outcome());
  }

  private Digest.Open open(Digest.Open it) {
    return new Digest.Open(
        it.storyId(),
        it.brand(),
        text(it.title()),
        it.alertId(),
        it.since(),
        it.posts(),
        it.people(),
        it.risk(),
        it.firstPost(),
        it.unanswered(),
        it.waiting(),
        it.waitingSince(),
        it.replyTo());
  }
}
