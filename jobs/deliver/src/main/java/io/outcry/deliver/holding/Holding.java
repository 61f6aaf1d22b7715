// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.routes.Escalation;
import io.outcry.deliver.routes.Route;
import io.outcry.deliver.routes.Routes;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets which revision, and when. Quiet hours and silences hold a firing alert back; its newest
 * revision goes out when they end, or as soon as one comes that may pass. Revisions that end the
 * alert, or say that it is acknowledged, never wait: they go to those who had it, and who waited
 * gets nothing. {@code mode: shadow} sends nothing.
 *
 * @param receivers all ids
 */
record Holding(List<String> receivers, Routes routes) implements Serializable {
  private static final String FIRING = "firing";
  private static final String SECOND_WAVE = "second-wave";

  Holding {
    receivers = List.copyOf(receivers);
  }

  /** What a revision brings about; what was due before is done first. */
  Turn on(AlertWatch before, Alert alert, long nowMillis) {
    Turn turn = wake(before, nowMillis);
    if (tellsWhoHadIt(alert)) {
      tell(turn, alert);
    } else {
      fire(turn, alert);
    }
    return turn;
  }

  /** What is due by then. */
  Turn wake(AlertWatch before, long nowMillis) {
    Turn turn = new Turn(before, nowMillis);
    if (before.wakeMillis() <= nowMillis) {
      Alert newest = read(before.newest());
      Map<String, Passage> passages = Passage.of(routes, newest, nowMillis);
      for (HeldBack it : turn.held()) {
        Passage otherwise = new Passage(null, nowMillis, it.cap(), it.maxPerHour());
        Passage passage = passages.getOrDefault(it.receiverId(), otherwise);
        if (it.dueMillis() <= nowMillis && !passage.isFree()) {
          turn.hold(it.receiverId(), passage);
        } else if (it.dueMillis() <= nowMillis) {
          arm(turn, newest, passages);
          turn.send(dispatch(it.receiverId(), passage, newest, turn));
        }
      }
      escalate(turn, newest);
    }
    return turn;
  }

  private void tell(Turn turn, Alert alert) {
    boolean firing = alert.status().equals(FIRING);
    Map<String, Passage> passages = Passage.of(routes, alert, turn.nowMillis());
    List<String> waited = turn.held().stream().map(HeldBack::receiverId).toList();
    if (!firing) {
      turn.giveUp(alert);
    }
    if (!firing || alert.reason().equals("acknowledged")) {
      turn.steps().clear();
    }
    for (String receiver : receivers) {
      Passage passage = passages.get(receiver);
      boolean mayBeNews = firing || !waited.contains(receiver);
      if (passage != null && passage.isFree() && mayBeNews) {
        turn.send(dispatch(receiver, passage, alert, turn));
      } else {
        turn.dispatches().add(Dispatch.to(receiver, true, alert));
      }
    }
    turn.tellHeld(alert);
  }

  private void fire(Turn turn, Alert alert) {
    if (alert.reason().equals(SECOND_WAVE) || Silence.holds(alert, turn.nowMillis())) {
      turn.steps().clear();
    }
    Map<String, Passage> passages = Passage.of(routes, alert, turn.nowMillis());
    arm(turn, alert, passages);
    passages.forEach(
        (receiver, passage) -> {
          if (passage.isFree()) {
            turn.send(dispatch(receiver, passage, alert, turn));
          } else {
            turn.hold(receiver, passage);
          }
        });
    turn.tellHeld(alert);
  }

  /** The time to acknowledge begins when the first receiver of the route gets it. */
  private void arm(Turn turn, Alert alert, Map<String, Passage> passages) {
    if (alert.acknowledged() != null && !alert.reason().equals(SECOND_WAVE)) {
      return;
    }
    Map<String, Passage> free = new HashMap<>(passages);
    free.values().removeIf(passage -> !passage.isFree());
    for (Route route : routes.matching(alert)) {
      Escalation escalation = route.escalation();
      if (escalation != null
          && route.to().stream().anyMatch(free::containsKey)
          && turn.steps().stream().noneMatch(it -> it.thenTo().equals(escalation.thenTo()))) {
        long due = turn.nowMillis() + escalation.withinMillis();
        turn.steps().add(new Step(escalation.thenTo(), due, false));
      }
    }
  }

  private static void escalate(Turn turn, Alert newest) {
    for (int i = 0; i < turn.steps().size(); i++) {
      Step step = turn.steps().get(i);
      if (step.isDue(turn.nowMillis())) {
        turn.steps().set(i, step.done());
        Alert alert = turn.escalating(newest);
        step.thenTo().forEach(to -> turn.send(Dispatch.escalated(to, alert)));
      }
    }
  }

  private static Dispatch dispatch(String receiver, Passage by, Alert alert, Turn turn) {
    Alert sent = turn.escalating(alert);
    return new Dispatch(receiver, false, by.cap(), by.maxPerHour(), null, sent);
  }

  private static boolean tellsWhoHadIt(Alert alert) {
    return !alert.status().equals(FIRING)
        || alert.reason().equals("redacted")
        || alert.reason().equals("acknowledged");
  }

  private static Alert read(String line) {
    try {
      return Json.read(line, Alert.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An alert of our own state that cannot be read", e);
    }
  }
}
