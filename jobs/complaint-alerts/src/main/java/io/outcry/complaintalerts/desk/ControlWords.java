// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.desk.DeskEvent;
import io.outcry.domain.desk.Instruction;
import io.outcry.schemas.control.ControlEvent;
import java.util.Objects;

/** From a control event to what a desk takes. */
final class ControlWords {
  private static final String SOMEBODY = "somebody";

  private ControlWords() {}

  /** The event was checked, and is of a type that a desk takes. */
  static DeskEvent event(ControlEvent event) {
    return new DeskEvent.Told(event.id(), event.alertId(), event.storyId(), instruction(event));
  }

  private static Instruction instruction(ControlEvent event) {
    String by = Objects.requireNonNullElse(event.by(), SOMEBODY);
    return switch (event.type()) {
      case "ack" -> new Instruction.Acknowledge(by, event.note());
      case "responded" -> new Instruction.Responded(event.networks());
      case "close" -> new Instruction.Close(by, event.note());
      case "useful" -> new Instruction.Useful();
      case "not-useful" -> new Instruction.NotUseful("wrong-brand".equals(event.reason()));
      case "silence" ->
          new Instruction.Silence(Objects.requireNonNull(event.until()).toEpochMilli());
      default -> throw new IllegalArgumentException("no desk heeds a " + event.type());
    };
  }
}
