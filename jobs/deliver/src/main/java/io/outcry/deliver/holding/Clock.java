// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import java.time.Instant;
import org.apache.flink.streaming.api.TimerService;

/** By which time alerts are held back and escalated. */
public enum Clock {
  /** Event time: a recorded night holds back what a live one would have. */
  EVENT_TIME,
  /** The wall clock. */
  PROCESSING_TIME;

  /**
   * What time it is when an alert comes, epoch milliseconds.
   *
   * @param happened the time of the change that the alert tells
   */
  public long nowMillis(TimerService timers, Instant happened) {
    return switch (this) {
      case EVENT_TIME -> happened.toEpochMilli();
      case PROCESSING_TIME -> timers.currentProcessingTime();
    };
  }

  /** Asks to be woken. */
  public void wakeAt(TimerService timers, long millis) {
    switch (this) {
      case EVENT_TIME -> timers.registerEventTimeTimer(millis);
      case PROCESSING_TIME -> timers.registerProcessingTimeTimer(millis);
    }
  }

  /**
   * What time it is when a timer fires, epoch milliseconds: never earlier than it was set for, also
   * where it was set by the other clock before a restore.
   */
  public long wokenAtMillis(TimerService timers, long setForMillis) {
    return switch (this) {
      case EVENT_TIME -> setForMillis;
      case PROCESSING_TIME -> Math.max(setForMillis, timers.currentProcessingTime());
    };
  }
}
