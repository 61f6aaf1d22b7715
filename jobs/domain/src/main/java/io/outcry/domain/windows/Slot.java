// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import io.outcry.domain.pulse.PulseReading;
import org.jspecify.annotations.Nullable;

/** Five minutes of a brand: the unit that all its windows are made of. */
final class Slot {
  final long startMillis;
  final PaneBuilder total;
  private boolean done;
  private double surprise;
  private double complaintSurprise;
  private @Nullable PulseReading ofMentions;
  private @Nullable PulseReading ofComplaints;

  Slot(long startMillis) {
    this.startMillis = startMillis;
    this.total = new PaneBuilder(startMillis);
  }

  static Slot of(SlotState state) {
    Slot slot = new Slot(state.total().startMillis());
    slot.total.add(state.total());
    slot.done = state.done();
    slot.surprise = state.surprise();
    slot.complaintSurprise = state.complaintSurprise();
    return slot;
  }

  SlotState toState() {
    return new SlotState(total.build(), done, surprise, complaintSurprise);
  }

  long mentions() {
    return total.counts().mentions();
  }

  long complaints() {
    return total.counts().complaints();
  }

  /** Of its mentions, as of the last reading of the pulse. */
  double surprise() {
    return surprise;
  }

  /** Of its complaints. */
  double complaintSurprise() {
    return complaintSurprise;
  }

  void read(PulseReading mentions, PulseReading complaints) {
    ofMentions = mentions;
    ofComplaints = complaints;
    surprise = mentions.surprise();
    complaintSurprise = complaints.surprise();
  }

  /** The last reading of the pulse since the windows were opened; null if there was none. */
  @Nullable PulseReading ofMentions() {
    return ofMentions;
  }

  @Nullable PulseReading ofComplaints() {
    return ofComplaints;
  }

  /** Whether no post can come any more, so that the pulse has learnt from it. */
  boolean isDone() {
    return done;
  }

  void finish() {
    done = true;
  }
}
