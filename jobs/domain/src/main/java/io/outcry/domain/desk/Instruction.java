// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a control event can ask of a desk. Times are epoch milliseconds. */
public sealed interface Instruction {
  /** Whether it needs an alert to have an effect. */
  default boolean needsAlert() {
    return true;
  }

  /** Somebody takes the alert on. */
  record Acknowledge(String by, @Nullable String note) implements Instruction {}

  /**
   * The company answered where we could not hear it.
   *
   * @param networks empty means all
   */
  record Responded(List<String> networks) implements Instruction {
    @Override
    public boolean needsAlert() {
      return false;
    }
  }

  /** The alert is over. */
  record Close(String by, @Nullable String note) implements Instruction {}

  /** The alert was no false alarm. */
  record Useful() implements Instruction {}

  /**
   * The alert was a false alarm.
   *
   * @param wrongBrand the story is not about the brand at all
   */
  record NotUseful(boolean wrongBrand) implements Instruction {}

  /** Alerts of the story, or of the brand, are to be held back. */
  record Silence(long untilMillis) implements Instruction {
    @Override
    public boolean needsAlert() {
      return false;
    }
  }
}
