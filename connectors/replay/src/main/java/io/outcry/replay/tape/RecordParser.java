// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import io.outcry.replay.files.RawRecord;
import io.outcry.replay.spool.Timed;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.PostFormat;
import java.util.List;

/** Bytes to records with a time that can be trusted; what is none becomes a dead letter, whole. */
final class RecordParser {
  private final FormatChoice formats;
  private final EventTime eventTime;

  RecordParser(List<PostFormat> formats, EventTime eventTime) {
    this.formats = new FormatChoice(formats);
    this.eventTime = eventTime;
  }

  Timed parse(RawRecord raw) {
    try {
      return Timed.of(eventTime.check(formats.read(raw)));
    } catch (MalformedPostException e) {
      DeadLetter letter = DeadLetter.of(e, raw.place(), raw.bytes());
      return new Timed(Inbound.of(letter), Timed.FIRST);
    }
  }
}
