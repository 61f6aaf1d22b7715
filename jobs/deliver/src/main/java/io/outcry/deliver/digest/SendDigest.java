// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.deliver.messages.Letters;
import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.digests.Digest;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.DigestNotice;
import io.outcry.webhook.receivers.Receiver;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** A digest to one message per receiver, in the receiver's format. A pager gets none. */
public final class SendDigest implements FlatMapFunction<DueDigest, OutgoingMessage> {
  public static final String UID = "deliver-digest-messages";
  private static final long serialVersionUID = 1;

  private final Letters letters;
  private final ZoneId zone;

  /**
   * @param zone of the readers
   */
  public SendDigest(List<Receiver> receivers, ZoneId zone) {
    letters = new Letters(receivers);
    this.zone = zone;
  }

  @Override
  public void flatMap(DueDigest due, Collector<OutgoingMessage> out) {
    for (String id : due.to()) {
      Letters.Letter letter =
          letters.to(id, receiver -> receiver.takesDigests() ? notice(due, receiver) : null);
      if (letter != null) {
        out.collect(
            new OutgoingMessage(
                id,
                DigestNotice.id(due.type(), due.digest().to()),
                1,
                "digest",
                due.type(),
                "low",
                false,
                letter.body(),
                letter.fallbackBody(),
                null,
                null));
      }
    }
  }

  private DigestNotice notice(DueDigest due, Receiver receiver) {
    Digest digest = new DigestTexts(receiver.evidence()).of(due.digest());
    DigestWords words = new DigestWords(digest, zone);
    return new DigestNotice(
        due.type(),
        digest.to(),
        words.title(),
        words.sections().stream()
            .map(it -> new DigestNotice.Section(it.title(), it.lines()))
            .toList(),
        Json.mapper().valueToTree(digest));
  }
}
