// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.ExampleAlert;
import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import java.util.List;
import java.util.function.Consumer;

/** Notices for tests, of {@link ExampleAlert}. */
final class Notices {
  static final String CARRIED = "23 posts by 19 people in 21 min; a video carries this story";
  static final String VIDEO = "https://youtu.be/dQw4w9W_gXcQ?t=7&list=a*b*";
  static final String PAGE = "https://news.example/<b>/a_b_c?id=7&x=[y](z)|w";

  private Notices() {}

  static AlertNotice firing() {
    return alert(json -> {});
  }

  static AlertNotice answered() {
    return alert(
        json -> {
          json.put("alertId", "a_acme-air_77aa").put("revision", 4);
          json.put("status", "answered").put("reason", "answered").put("urgency", "later");
          json.putNull("replyTo");
          json.withObject("headline")
              .put("title", "\"lost my bag again\" is answered; watching whether it helps")
              .put("answered", "@AcmeAirHelp on X answered after 15 min")
              .put("next", "Nothing to do now. If it goes on spreading, this alert opens again.");
        });
  }

  /** A video carries it, and a page goes round besides. */
  static AlertNotice shared() {
    return alert(
        json -> {
          json.withObject("headline").put("happening", CARRIED + ": " + VIDEO);
          json.withArray("media")
              .addObject()
              .put("kind", "video")
              .put("url", VIDEO)
              .put("posts", 12);
          json.withArray("sharedLinks").addObject().put("url", PAGE).put("posts", 5);
        });
  }

  /** With addresses that nobody calls. */
  static Receiver receiver(Format format, Evidence evidence) {
    Reference url = Reference.given("https://hooks.example/T0");
    Reference key = Reference.environment("KEY");
    Destination destination =
        switch (format) {
          case STANDARD_WEBHOOKS, CLOUDEVENTS -> new Destination.Webhook(url, List.of(key));
          case SLACK, TEAMS -> new Destination.Webhook(url, List.of());
          case PAGERDUTY -> new Destination.PagerDuty(url, key);
          case EMAIL ->
              new Destination.Mailbox(
                  "mail.example",
                  587,
                  Destination.Tls.STARTTLS,
                  "outcry",
                  key,
                  "outcry@acme.example",
                  List.of("pr@acme.example"));
        };
    return new Receiver("pr-desk", format, destination, evidence, false, null);
  }

  static AlertNotice alert(Consumer<ObjectNode> change) {
    return new AlertNotice(ExampleAlert.with(change), false);
  }
}
