// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.digests.Digest;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.DigestNotice;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.rendering.Rendering;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** A digest to one message per receiver, in the receiver's format. A pager gets none. */
public final class SendDigest implements FlatMapFunction<DueDigest, OutgoingMessage> {
  public static final String UID = "deliver-digest-messages";
  private static final long serialVersionUID = 1;

  private final Map<String, Receiver> receivers;
  private final ZoneId zone;

  /**
   * @param zone of the readers
   */
  public SendDigest(List<Receiver> receivers, ZoneId zone) {
    this.receivers =
        receivers.stream().collect(Collectors.toMap(Receiver::id, Function.identity()));
    this.zone = zone;
  }

  @Override
  public void flatMap(DueDigest due, Collector<OutgoingMessage> out) {
    for (String id : due.to()) {
      Receiver receiver = receivers.get(id);
      if (receiver != null && receiver.format() != Format.PAGERDUTY) {
        DigestNotice notice = notice(due, receiver);
        String body = Rendering.of(receiver).body(notice);
        out.collect(
            new OutgoingMessage(
                id,
                notice.id(),
                1,
                "digest",
                due.type(),
                "low",
                false,
                body,
                fallbackBody(receiver, due, body),
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

  private @Nullable String fallbackBody(Receiver receiver, DueDigest due, String body) {
    Receiver fallback = receiver.fallback() == null ? null : receivers.get(receiver.fallback());
    if (fallback == null || fallback.format() == Format.PAGERDUTY) {
      return null;
    }
    String other = Rendering.of(fallback).body(notice(due, fallback));
    return other.equals(body) ? null : other;
  }
}
