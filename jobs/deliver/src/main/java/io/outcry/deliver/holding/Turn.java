// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import io.outcry.deliver.messages.Dispatch;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is decided about one alert at one moment. */
final class Turn {
  private final long nowMillis;
  private final Map<String, HeldBack> held = new LinkedHashMap<>();
  private final List<Step> steps;
  private final List<Dispatch> dispatches = new ArrayList<>();
  private final List<Delivery> receipts = new ArrayList<>();

  Turn(AlertWatch before, long nowMillis) {
    this.nowMillis = nowMillis;
    before.held().forEach(it -> held.put(it.receiverId(), it));
    steps = new ArrayList<>(before.steps());
  }

  long nowMillis() {
    return nowMillis;
  }

  List<HeldBack> held() {
    return List.copyOf(held.values());
  }

  List<Step> steps() {
    return steps;
  }

  List<Dispatch> dispatches() {
    return dispatches;
  }

  List<Delivery> receipts() {
    return receipts;
  }

  void send(Dispatch dispatch) {
    held.remove(dispatch.receiverId());
    dispatches.add(dispatch);
  }

  /** Waits, instead of an older revision if one waits. */
  void hold(String receiver, Passage passage) {
    held.put(
        receiver,
        new HeldBack(
            receiver,
            String.valueOf(passage.reason()),
            passage.dueMillis(),
            passage.cap(),
            passage.maxPerHour()));
  }

  /** The revision as it is sent now: with the time of the next escalation, if one is to come. */
  Alert escalating(Alert alert) {
    return steps.stream()
        .filter(it -> !it.taken())
        .map(Step::dueMillis)
        .min(Comparator.naturalOrder())
        .map(due -> alert.escalatingAt(Instant.ofEpochMilli(due)))
        .orElse(alert);
  }

  /** Nobody waits any more, and whoever did hears nothing. */
  void giveUp(Alert alert) {
    held.keySet().forEach(to -> receipt(alert, to, "skipped", alert.status() + "-while-held"));
    held.clear();
  }

  /** The revision is what all wait for now. */
  void tellHeld(Alert alert) {
    held.values().forEach(it -> receipt(alert, it.receiverId(), "held", it.reason()));
  }

  /** What is remembered for the next turn. */
  AlertWatch after(String newest) {
    AlertWatch watch = new AlertWatch(newest, held(), List.copyOf(steps));
    return watch.isOver() ? AlertWatch.NOTHING : watch;
  }

  private void receipt(Alert alert, String receiver, String outcome, String reason) {
    receipts.add(Receipts.of(alert, receiver, outcome, reason, Instant.ofEpochMilli(nowMillis)));
  }
}
