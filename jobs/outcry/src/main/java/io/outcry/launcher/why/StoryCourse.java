// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.launcher.why.Answer.AlertAnswer;
import io.outcry.launcher.why.Answer.CompanyPost;
import io.outcry.launcher.why.Answer.Revision;
import io.outcry.launcher.why.Answer.Sent;
import io.outcry.launcher.why.Answer.StoryAnswer;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.stories.StoryChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what the files say about one story; its memory does not grow with the story. */
final class StoryCourse {
  private static final int MOST_COMPANY_POSTS = 10;
  private static final int MOST_CUSTOMERS = 100;
  private static final int MOST_REVISIONS = 200;
  private static final int MOST_DELIVERIES = 50;

  private final String storyId;
  private final String brand;
  private final Map<Integer, Alert> revisions = new TreeMap<>();
  private final Map<Integer, List<Sent>> sent = new TreeMap<>();
  private final Set<String> customers = new HashSet<>();
  private final List<CompanyPost> companyPosts = new ArrayList<>();
  private @Nullable StoryChange first;
  private @Nullable StoryChange last;
  private @Nullable StoryChange rarest;
  private @Nullable Instant answeredAt;
  private @Nullable Bar bar;
  private long mentions;
  private long customerPosts;
  private long unsurePosts;
  private double complaints;

  StoryCourse(String storyId, String brand, @Nullable Bar bar) {
    this.storyId = storyId;
    this.brand = brand;
    this.bar = bar;
  }

  void add(StoryChange change) {
    first = first == null ? change : first;
    last = change;
    rarest = rarest == null || change.perWeek() < rarest.perWeek() ? change : rarest;
    if (change.answered() && answeredAt == null) {
      answeredAt = change.at();
    }
  }

  void add(Mention mention) {
    mentions++;
    if (mention.voice().equals("company")) {
      if (companyPosts.size() < MOST_COMPANY_POSTS) {
        companyPosts.add(
            new CompanyPost(
                mention.id(), mention.author().handle(), mention.createdAt(), mention.parentId()));
      }
      return;
    }
    customerPosts++;
    if (customers.size() < MOST_CUSTOMERS) {
      customers.add(mention.network() + ':' + mention.author().id());
    }
    unsurePosts += mention.unsure() ? 1 : 0;
    complaints += mention.complaint();
  }

  void add(Alert alert) {
    if (revisions.size() < MOST_REVISIONS || revisions.containsKey(alert.revision())) {
      revisions.put(alert.revision(), alert);
    }
    bar = bar == null ? Bar.of(alert.rule()) : bar;
  }

  void add(Delivery delivery) {
    List<Sent> attempts = sent.computeIfAbsent(delivery.revision(), revision -> new ArrayList<>());
    if (attempts.size() < MOST_DELIVERIES) {
      attempts.add(
          new Sent(
              delivery.receiver(),
              delivery.attempt(),
              delivery.outcome(),
              delivery.reason(),
              delivery.httpStatus(),
              delivery.at()));
    }
  }

  /** Of its alert; null if there is none. */
  @Nullable String alertId() {
    return revisions.isEmpty() ? null : revisions.values().iterator().next().alertId();
  }

  boolean isKnown() {
    return first != null || mentions > 0;
  }

  StoryAnswer answer() {
    StoryChange rare = rarest;
    StoryChange end = last;
    if (rare == null || end == null) {
      return untold();
    }
    StoryChange.Rule rule = rare.rule();
    return new StoryAnswer(
        storyId,
        brand,
        end.title(),
        end.kind(),
        end.posts(),
        end.authors(),
        end.complaint(),
        first == null ? null : first.at(),
        rare.at(),
        rare.perWeek(),
        rule == null ? bar : Bar.of(rule),
        revisions.isEmpty() ? Hold.of(rare, bar) : new Hold("firing", "it alerted", true),
        Hold.of(end, bar),
        answeredAt,
        customerPosts,
        unsurePosts,
        companyPosts,
        alert());
  }

  /** A story of one post has no line of its own. */
  private StoryAnswer untold() {
    double complaint = customerPosts == 0 ? 0 : complaints / customerPosts;
    String words =
        customers.size() <= 1
            ? "nobody else complains in it, and what one person says does not spread"
            : "it is small, or the run has told no level of it yet";
    return new StoryAnswer(
        storyId,
        brand,
        null,
        "other",
        mentions,
        customers.size(),
        complaint,
        null,
        null,
        0,
        bar,
        new Hold("few-authors", words, false),
        null,
        null,
        customerPosts,
        unsurePosts,
        companyPosts,
        alert());
  }

  private @Nullable AlertAnswer alert() {
    String alertId = alertId();
    return alertId == null
        ? null
        : new AlertAnswer(alertId, revisions.values().stream().map(this::revision).toList());
  }

  private Revision revision(Alert alert) {
    return new Revision(
        alert.revision(),
        alert.at(),
        alert.status(),
        alert.reason(),
        alert.severity(),
        alert.headline().happening(),
        sent.getOrDefault(alert.revision(), List.of()));
  }
}
