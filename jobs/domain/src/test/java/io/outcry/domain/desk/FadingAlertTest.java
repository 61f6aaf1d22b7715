// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.grouping.VocabularyState;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.stories.PostForm;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.StoryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FadingAlertTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long START = 1_767_600_000_000L;
  private static final String ROOT = "x:1";
  private static final Brand ACME =
      Brand.of("acme-air", "Acme Air", BrandWords.ofNames("Acme Air"), BrandAccounts.NONE);

  private final BrandDesk desk = BrandDesk.open(ACME, new Remembered(), START);
  private final List<AlertReason> reasons = new ArrayList<>();

  @Test
  void an_unanswered_alert_fades_after_a_last_post_began_a_new_wave() {
    long last = storm(40);
    hear("x:late", Voice.CUSTOMER, last + HOUR + MINUTE);
    advanceTo(last + 5 * HOUR);
    assertThat(reasons).startsWith(AlertReason.SPREADING_UNANSWERED).endsWith(AlertReason.FADED);
  }

  @Test
  void an_alert_that_fades_while_the_reply_helps_has_cooled() {
    long last = storm(40);
    hear("x:answer", Voice.COMPANY, last + MINUTE);
    advanceTo(last + 5 * HOUR);
    assertThat(reasons).endsWith(AlertReason.ANSWERED, AlertReason.COOLED);
  }

  /** A complaint and its replies, a minute apart, each by another author. */
  private long storm(int posts) {
    for (int i = 1; i <= posts; i++) {
      hear("x:" + i, Voice.CUSTOMER, START + i * MINUTE);
    }
    return START + posts * MINUTE;
  }

  private void hear(String id, Voice voice, long atMillis) {
    boolean root = id.equals(ROOT);
    note(
        desk.on(
            new DeskEvent.Heard(
                new HeardPost(
                    id,
                    "x",
                    voice,
                    root ? PostForm.ORIGINAL : PostForm.REPLY,
                    root ? null : ROOT,
                    ROOT,
                    "author of " + id,
                    "author of " + id,
                    100,
                    atMillis,
                    "they lost my bag " + id,
                    null,
                    "en",
                    900_000,
                    50_000,
                    50_000,
                    900_000,
                    true)),
            atMillis));
  }

  private void advanceTo(long atMillis) {
    note(desk.advanceTo(atMillis));
  }

  private void note(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Alerted alerted) {
        reasons.add(alerted.revision().reason());
      }
    }
  }

  private static final class MapShelf<V> implements Shelf<V> {
    private final Map<String, V> map = new TreeMap<>();

    @Override
    public @Nullable V get(String key) {
      return map.get(key);
    }

    @Override
    public void put(String key, V value) {
      map.put(key, value);
    }

    @Override
    public void remove(String key) {
      map.remove(key);
    }

    @Override
    public void removeIf(Predicate<V> condition) {
      map.values().removeIf(condition);
    }

    @Override
    public void forEach(BiConsumer<String, V> action) {
      map.forEach(action);
    }
  }

  private static final class Remembered implements BrandMemory {
    private final Shelf<PostMemory> posts = new MapShelf<>();
    private final Shelf<ConversationMemory> conversations = new MapShelf<>();
    private final Shelf<StoryState> stories = new MapShelf<>();
    private @Nullable VocabularyState vocabulary;
    private @Nullable DeskState desk;

    @Override
    public Shelf<PostMemory> posts() {
      return posts;
    }

    @Override
    public Shelf<ConversationMemory> conversations() {
      return conversations;
    }

    @Override
    public Shelf<StoryState> stories() {
      return stories;
    }

    @Override
    public @Nullable VocabularyState vocabulary() {
      return vocabulary;
    }

    @Override
    public void vocabulary(VocabularyState state) {
      vocabulary = state;
    }

    @Override
    public @Nullable DeskState desk() {
      return desk;
    }

    @Override
    public void desk(DeskState state) {
      desk = state;
    }
  }
}
