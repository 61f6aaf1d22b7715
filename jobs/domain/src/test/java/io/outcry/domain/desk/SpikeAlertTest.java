// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.HOUR;
import static io.outcry.domain.desk.Scene.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.spikes.Panes;
import io.outcry.domain.spikes.SpikeRevision;
import io.outcry.domain.stories.PostForm;
import io.outcry.domain.stories.Said;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SpikeAlertTest {
  private static final long PANE = 5 * MINUTE;
  private final Scene scene = new Scene();
  private final long start = Said.START_MILLIS;

  @Test
  void what_many_people_say_of_many_things_alerts_and_fades() {
    talk(30);
    scene.on(new DeskEvent.Counted(Panes.loud(start, 30, 0.5)), start + PANE - 1);
    scene.restart().pass(3 * HOUR);
    assertThat(spikes())
        .extracting(spike -> spike.revision().reason())
        .containsExactly(SpikeRevision.Reason.SPIKE, SpikeRevision.Reason.FADED);
    assertThat(spikes())
        .extracting(Outcome.Spiked::alertId)
        .containsOnly(Revisions.alertId("acme-air", "acme-air:spike:" + start));
    assertThat(Objects.requireNonNull(scene.memory().desk()).spike()).isNull();
  }

  @Test
  void one_story_that_holds_half_of_it_explains_it() {
    talk(10);
    scene.storm(9); // 10 of 20, too few to alert
    scene.on(new DeskEvent.Counted(Panes.loud(start, 20, 0.5)), start + PANE - 1);
    assertThat(scene.alerts()).isEmpty();
    assertThat(spikes()).isEmpty();
    scene.on(new DeskEvent.Counted(Panes.loud(start, 21, 0.5)), start + PANE - 1);
    assertThat(spikes()).hasSize(1);
  }

  @Test
  void posts_of_merged_stories_explain_it_together() {
    talk(10);
    scene.storm(4);
    scene.goesOn("b", "q", 4, 1000);
    Said quote = Said.complaint("q", "").formed(PostForm.QUOTE, "r", "q");
    scene.hear(quote.at(scene.nowMillis())); // 10 of 20 in one story
    scene.on(new DeskEvent.Counted(Panes.loud(start, 20, 0.5)), start + PANE - 1);
    assertThat(spikes()).isEmpty();
  }

  @Test
  void a_story_with_an_open_alert_explains_what_it_holds_a_quarter_of() {
    scene.storm(29);
    assertThat(scene.reasons()).containsExactly(AlertReason.SPREADING_UNANSWERED);
    scene.on(new DeskEvent.Counted(Panes.loud(start, 120, 0.5)), start + PANE - 1);
    assertThat(spikes()).isEmpty();
    scene.on(new DeskEvent.Counted(Panes.loud(start, 121, 0.5)), start + PANE - 1);
    assertThat(spikes()).hasSize(1);
  }

  @Test
  void ordinary_panes_leave_no_trace() {
    scene.on(new DeskEvent.Counted(Panes.ordinary(start)), start + PANE - 1);
    assertThat(scene.desk().remembers()).isFalse();
    assertThat(scene.outcomes).isEmpty();
  }

  /** Mentions about different things. */
  private void talk(int mentions) {
    for (int i = 0; i < mentions; i++) {
      scene.hear(Said.complaint("m" + i, "word" + i + " thing" + i).at(start + i * 1000L));
    }
  }

  private List<Outcome.Spiked> spikes() {
    return Scene.those(Outcome.Spiked.class, scene.outcomes).toList();
  }
}
