// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.neighbours;

import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.Posts;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.neighbours.CompetitorGroups;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.stories.StoryChange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class LookAtNeighboursTest {
  private static final BrandCatalog CATALOG =
      new BrandCatalog(
          1,
          List.of(
              brand("acme-air", "Acme Air", List.of("bolt-air")),
              brand("bolt-air", "Bolt Air", List.of("acme-air"))),
          List.of());
  private static final CompetitorGroups GROUPS = new CompetitorGroups(CATALOG);

  @Test
  void an_alert_says_who_else_has_the_same_trouble() throws Exception {
    try (var look = open(EventOrder.BY_EVENT_TIME, null)) {
      look.take(alert(30, 1, "firing"), story("bolt-air", 20, "hotter", 8));
      look.watermark(START + HOUR);
      Alert alert = look.out().get(0);
      assertThat(alert.competitorsAlso()).containsExactly("bolt-air");
      assertThat(alert.headline().happening())
          .isEqualTo("9 posts; also at Bolt Air: a trouble of the whole industry");
      assertThat(alert.headline().title()).isEqualTo("\"strike\" is spreading");
    }
  }

  @Test
  void what_comes_later_changes_the_next_revision_and_makes_none() throws Exception {
    try (var look = open(EventOrder.AS_IT_COMES, null)) {
      look.take(alert(30, 1, "firing"));
      assertThat(look.out()).hasSize(1); // at once
      look.take(story("bolt-air", 40, "opened", 8));
      assertThat(look.out()).hasSize(1);
      look.take(alert(50, 2, "resolved"));
      assertThat(look.out())
          .extracting(Alert::competitorsAlso)
          .containsExactly(List.of(), List.of("bolt-air"));
      assertThat(look.out().get(1).headline().happening()).isEqualTo("9 posts");
    }
  }

  @Test
  void small_stories_praise_and_the_brands_own_say_nothing() throws Exception {
    StoryChange small = change("bolt-air", 1, "opened", "complaint", 4);
    StoryChange praise = change("bolt-air", 1, "opened", "praise", 9);
    StoryChange ended = change("bolt-air", 1, "end", "complaint", 9);
    assertThat(List.of(small, praise, ended)).noneMatch(NeighbourEvent::isTrouble);
    try (var look = open(EventOrder.BY_EVENT_TIME, null)) {
      look.take(story("acme-air", 1, "hotter", 50), alert(30, 1, "firing"));
      look.watermark(START + HOUR);
      assertThat(look.out().get(0).competitorsAlso()).isEmpty();
    }
  }

  @Test
  void what_was_withdrawn_is_no_trouble_of_its_brand() throws Exception {
    try (var look = open(EventOrder.BY_EVENT_TIME, null)) {
      look.take(story("bolt-air", 20, "alert", 8), alert("bolt-air", 20, 2, "retracted"));
      look.take(alert(30, 1, "firing"));
      look.watermark(START + HOUR);
      assertThat(look.out()).hasSize(2).allMatch(alert -> alert.competitorsAlso().isEmpty());
      assertThat(look.entries()).isZero();
    }
  }

  @Test
  void a_restart_forgets_nothing_and_a_day_later_all_is_gone() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var look = open(EventOrder.BY_EVENT_TIME, null)) {
      look.take(story("bolt-air", 20, "opened", 8), alert(30, 1, "firing"));
      look.watermark(START + 25 * MINUTE);
      checkpoint = look.checkpoint();
    }
    try (var look = open(EventOrder.BY_EVENT_TIME, checkpoint)) {
      look.watermark(START + HOUR);
      assertThat(look.out().get(0).competitorsAlso()).containsExactly("bolt-air");
      look.watermark(START + 25 * HOUR);
      assertThat(look.entries()).isZero();
      assertThat(look.timers()).isZero();
    }
  }

  private static Harness<NeighbourEvent, Alert> open(
      EventOrder order, @Nullable OperatorSubtaskState checkpoint) throws Exception {
    return Harness.open(new LookAtNeighbours(CATALOG, order), NeighbourEvent::group, checkpoint);
  }

  private static NeighbourEvent story(String brand, int minute, String change, long posts) {
    StoryChange story = change(brand, minute, change, "complaint", posts);
    assertThat(NeighbourEvent.isTrouble(story)).isTrue();
    return NeighbourEvent.of(story).in(Objects.requireNonNull(GROUPS.of(brand)));
  }

  private static StoryChange change(
      String brand, int minute, String change, String kind, long posts) {
    return read(
        StoryChange.class,
        """
        {"storyId": "%s:x:7", "brand": "%s", "at": "%s", "change": "%s", "kind": "%s",
         "terms": ["security", "strike", "queue", "air"], "posts": %d}
        """
            .formatted(brand, brand, at(minute), change, kind, posts));
  }

  private static NeighbourEvent alert(int minute, int revision, String status) {
    return alert("acme-air", minute, revision, status);
  }

  private static NeighbourEvent alert(String brand, int minute, int revision, String status) {
    Alert alert =
        read(
            Alert.class,
            """
            {"alertId": "a_%s_1", "revision": %d, "status": "%s", "at": "%s",
             "storyId": "%s:x:7", "brand": {"id": "%s", "name": "A brand"},
             "headline": {"title": "\\"strike\\" is spreading", "happening": "9 posts"},
             "terms": ["strike", "security", "queue", "frankfurt"], "competitorsAlso": []}
            """
                .formatted(brand, revision, status, at(minute), brand, brand));
    return NeighbourEvent.of(alert).in(Objects.requireNonNull(GROUPS.of(brand)));
  }

  private static <T> T read(Class<T> type, String json) {
    try {
      return Json.read(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Instant at(int minute) {
    return Instant.ofEpochMilli(START + minute * MINUTE);
  }

  private static Brand brand(String id, String name, List<String> competitors) {
    return Posts.brand(id, name, BrandWords.ofNames(name), BrandAccounts.NONE, competitors, null);
  }
}
