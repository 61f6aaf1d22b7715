// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;

/** Who gets a digest, and in which form. */
class SendDigestTest {
  @Test
  void each_receiver_gets_it_in_its_format_and_a_pager_gets_none() throws Exception {
    List<Receiver> receivers =
        List.of(
            receiver(
                "desk",
                Format.STANDARD_WEBHOOKS,
                List.of(Reference.environment("S")),
                Evidence.FULL),
            receiver("chat", Format.SLACK, List.of(), Evidence.LINK),
            new Receiver(
                "pager",
                Format.PAGERDUTY,
                new Destination.PagerDuty(
                    Reference.given(Destination.PagerDuty.URL), Reference.environment("K")),
                Evidence.FULL,
                false,
                null));
    DigestBook book = new DigestBook(Told.DAY, Set.of());
    book.add(Told.story("acme:x:1", 1, 10));
    List<OutgoingMessage> messages = new ArrayList<>();
    new SendDigest(receivers, ZoneOffset.UTC)
        .flatMap(
            new DueDigest(List.of("desk", "chat", "pager", "gone"), "digest.daily", book.digest()),
            new ListCollector<>(messages));
    assertThat(messages).extracting(OutgoingMessage::receiverId).containsExactly("desk", "chat");
    assertThat(messages)
        .extracting(OutgoingMessage::alertId)
        .allMatch(it -> it.startsWith("digest"));
    JsonNode body = Json.mapper().readTree(messages.get(0).body());
    assertThat(body.path("type").asText()).isEqualTo("digest.daily");
    assertThat(body.at("/data/themes/0/posts").asLong()).isEqualTo(10);
    assertThat(messages.get(0).body()).contains("title of acme:x:1");
    assertThat(messages.get(1).body())
        .contains("its text is not sent")
        .doesNotContain("title of acme:x:1", "word of acme:x:1");
  }

  private static Receiver receiver(
      String id, Format format, List<Reference> secrets, Evidence evidence) {
    return new Receiver(
        id, format, Reference.given("https://a.example/"), secrets, evidence, false, null);
  }
}
