// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo;

import io.outcry.launcher.demo.narration.Narrator;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.files.LineTail;
import io.outcry.launcher.receive.LoopbackReceiver;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.stories.StoryChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells a run from its files while it writes them, in the order of event time; a receipt after the
 * revision that it is for.
 */
final class Telling implements AutoCloseable {
  private static final long EVERY_MILLIS = 200;

  private record Said(Instant at, int rank, Runnable words) {}

  private final Narrator narrator;
  private final LoopbackReceiver receiver;
  private final LineTail<Alert> alerts;
  private final LineTail<StoryChange> stories;
  private final LineTail<Delivery> deliveries;
  private final Map<String, Instant> toldAt = new HashMap<>();
  private final List<Delivery> early = new ArrayList<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  Telling(Narrator narrator, LoopbackReceiver receiver, OutputFolder folder) {
    this.narrator = narrator;
    this.receiver = receiver;
    alerts = new LineTail<>(folder.alerts(), Alert.class);
    stories = new LineTail<>(folder.stories(), StoryChange.class);
    deliveries = new LineTail<>(folder.deliveries(), Delivery.class);
  }

  /** Begins to look at the files, several times a second. */
  void start() {
    var unused =
        clock.scheduleWithFixedDelay(
            this::tellNext, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private synchronized void tellNext() {
    try {
      List<Said> news = new ArrayList<>();
      for (Alert alert : alerts.next()) {
        toldAt.put(alert.alertId() + "." + alert.revision(), alert.at());
        news.add(new Said(alert.at(), 0, () -> narrator.tell(alert)));
      }
      for (StoryChange change : stories.next()) {
        news.add(new Said(change.at(), 2, () -> narrator.tell(change)));
      }
      early.addAll(deliveries.next());
      for (Delivery delivery : List.copyOf(early)) {
        Instant at = toldAt.get(delivery.alertId() + "." + delivery.revision());
        if (at != null) {
          early.remove(delivery);
          boolean verified = receiver.hasVerified(delivery.messageId());
          news.add(new Said(at, 1, () -> narrator.tell(delivery, verified)));
        }
      }
      news.sort(Comparator.comparing(Said::at).thenComparing(Said::rank));
      news.forEach(said -> said.words().run());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells what is left. */
  @Override
  public void close() {
    clock.shutdown();
    tellNext();
  }
}
