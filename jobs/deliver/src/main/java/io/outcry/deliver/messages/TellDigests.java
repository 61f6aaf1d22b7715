// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import io.outcry.deliver.digest.DigestWords;
import io.outcry.deliver.digest.DueDigest;
import io.outcry.schemas.digests.Digest;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.DigestNotice;
import io.outcry.webhook.receivers.Receiver;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** A digest that is due, as the message that each of its readers gets. */
public final class TellDigests implements FlatMapFunction<DueDigest, OutgoingMessage> {
  public static final String UID = "deliver-digest-tell";
  private static final long serialVersionUID = 1;

  private final Letters letters;
  private final ZoneId zone;

  /**
   * @param zone by whose clock its times are told
   */
  public TellDigests(List<Receiver> receivers, ZoneId zone) {
    letters = new Letters(receivers);
    this.zone = zone;
  }

  @Override
  public void flatMap(DueDigest due, Collector<OutgoingMessage> out) {
    Digest digest = due.digest();
    DigestWords words = new DigestWords(digest, zone);
    DigestNotice notice =
        new DigestNotice(
            due.type(),
            digest.to(),
            words.title(),
            words.sections().stream()
                .map(it -> new DigestNotice.Section(it.title(), it.lines()))
                .toList(),
            Json.mapper().valueToTree(digest));
    for (String receiver : due.to()) {
      Letters.Letter letter = letters.to(receiver, notice);
      out.collect(
          new OutgoingMessage(
              receiver,
              due.type().replace('.', '_') + '_' + digest.to().toEpochMilli(),
              1,
              "digest",
              due.type(),
              "low",
              false,
              letter.body(),
              letter.fallbackBody(),
              null));
    }
  }
}
