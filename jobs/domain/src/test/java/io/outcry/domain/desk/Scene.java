// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.Changed;
import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.authors.Hash64;
import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.domain.rule.SpreadState;
import io.outcry.domain.stories.Said;
import io.outcry.domain.stories.StoryState;
import io.outcry.domain.telling.AlertRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One brand, its desk and its memory, and all that came of what was said. */
final class Scene {
  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  static final Brand ACME =
      Brand.of("acme-air", "Acme Air", BrandWords.ofNames("Acme Air"), BrandAccounts.NONE);

  private final TreeMapMemory memory = new TreeMapMemory();
  final List<Outcome> outcomes = new ArrayList<>();
  private final Brand brand;
  private BrandDesk desk;
  private long nowMillis = Said.START_MILLIS;

  Scene() {
    this(ACME);
  }

  Scene(Brand brand) {
    this.brand = brand;
    this.desk = BrandDesk.open(brand, memory, Said.START_MILLIS);
  }

  static Brand acme(AlertSettings alert, ResponseSettings response) {
    return Changed.in(ACME.alerting(alert), "response", response);
  }

  BrandDesk desk() {
    return desk;
  }

  /** As a checkpoint finds it. */
  TreeMapMemory memory() {
    desk.save();
    return memory;
  }

  long nowMillis() {
    return nowMillis;
  }

  Scene restart() {
    desk = BrandDesk.open(brand, memory(), nowMillis);
    return this;
  }

  /** Opens the desk on what a test has put into the memory. */
  Scene reopen() {
    desk = BrandDesk.open(brand, memory, nowMillis);
    return this;
  }

  /** Opens the desk on what a release without late alerts had stored. */
  Scene asOfBeforeLateAlerts() {
    DeskState state = Objects.requireNonNull(memory().desk());
    memory.desk(Changed.in(Changed.in(state, "sizes", null), "lateBudget", null));
    List<StoryState> stories = new ArrayList<>();
    memory.stories().forEach((id, story) -> stories.add(story));
    for (StoryState story : stories) {
      SpreadState spread = Changed.in(story.spread(), "size", null);
      memory.stories().put(story.id(), Changed.in(story, "spread", spread));
    }
    return reopen();
  }

  List<Outcome> hear(Said said) {
    return on(new DeskEvent.Heard(said.post()), said.atMillis());
  }

  List<Outcome> edit(Said said) {
    return on(new DeskEvent.Edited(said.post()), nowMillis);
  }

  List<Outcome> delete(String postId) {
    return on(new DeskEvent.Gone(postId), nowMillis);
  }

  List<Outcome> deleteAuthor(String network, String author) {
    return on(new DeskEvent.AuthorGone(Hash64.ofAuthor(network, "id-of-" + author)), nowMillis);
  }

  List<Outcome> on(DeskEvent event, long atMillis) {
    nowMillis = Math.max(nowMillis, atMillis);
    return keep(desk.on(event, atMillis));
  }

  List<Outcome> waitUntil(long millis) {
    nowMillis = Math.max(nowMillis, millis);
    return keep(desk.advanceTo(millis));
  }

  List<Outcome> pass(long millis) {
    return waitUntil(nowMillis + millis);
  }

  /** A complaint {@code r} and {@code replies} answers to it, ten seconds apart. */
  Scene storm(int replies) {
    hear(Said.complaint("r", "my bag is lost since Tuesday").at(nowMillis));
    return goesOn("a", "r", replies, 10_000);
  }

  /** Replies {@code <prefix>0}, {@code <prefix>1}, …, each by another person. */
  Scene goesOn(String prefix, String rootId, int replies, long apartMillis) {
    for (int i = 0; i < replies; i++) {
      hear(Said.reply(prefix + i, rootId).at(nowMillis + apartMillis));
    }
    return this;
  }

  List<AlertRevision> alerts() {
    return alerts(outcomes);
  }

  static List<AlertRevision> alerts(List<Outcome> outcomes) {
    return those(Outcome.Alerted.class, outcomes).map(Outcome.Alerted::revision).toList();
  }

  List<AlertReason> reasons() {
    return reasons(outcomes);
  }

  static List<AlertReason> reasons(List<Outcome> outcomes) {
    return alerts(outcomes).stream().map(AlertRevision::reason).toList();
  }

  AlertRevision lastAlert() {
    return alerts().get(alerts().size() - 1);
  }

  List<Outcome.Change> changes() {
    return changes(outcomes);
  }

  static List<Outcome.Change> changes(List<Outcome> outcomes) {
    return those(Outcome.StoryMoved.class, outcomes).map(Outcome.StoryMoved::change).toList();
  }

  static <T extends Outcome> Stream<T> those(Class<T> kind, List<Outcome> outcomes) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The story that a post was placed in. */
  String storyOf(String postId) {
    return those(Outcome.Mentioned.class, outcomes)
        .filter(mentioned -> mentioned.post().id().equals(postId))
        .map(mentioned -> String.valueOf(mentioned.storyId()))
        .findFirst()
        .orElse("not heard");
  }

  StoryState story(String storyId) {
    return Objects.requireNonNull(memory().stories().get(storyId), storyId);
  }

  private List<Outcome> keep(List<Outcome> more) {
    outcomes.addAll(more);
    return more;
  }
}
