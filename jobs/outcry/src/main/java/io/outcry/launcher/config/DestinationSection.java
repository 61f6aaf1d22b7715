// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import io.outcry.launcher.config.reading.ConfigSection;
import io.outcry.launcher.config.reading.ConfigValue;
import io.outcry.launcher.config.reading.ReferenceValue;
import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Destination.PagerDuty;
import io.outcry.webhook.receivers.Destination.SlackBot;
import io.outcry.webhook.receivers.Destination.Webhook;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Reference;
import java.util.List;

/** Where a receiver's messages go: the fields that only its format has. */
final class DestinationSection {
  private final ConfigSection section;
  private final boolean allowPrivate;

  private DestinationSection(ConfigSection section, boolean allowPrivate) {
    this.section = section;
    this.allowPrivate = allowPrivate;
  }

  static Destination read(ConfigSection section, Format format, boolean allowPrivate) {
    DestinationSection fields = new DestinationSection(section, allowPrivate);
    return switch (format) {
      case STANDARD_WEBHOOKS, CLOUDEVENTS -> fields.signed();
      case SLACK -> fields.slack();
      case TEAMS -> new Webhook(fields.url("{ env: TEAMS_URL }"), List.of());
      case PAGERDUTY -> fields.pagerDuty();
      case EMAIL -> MailboxSection.read(section, allowPrivate);
    };
  }

  private Destination signed() {
    return new Webhook(
        url("https://hooks.example/outcry"),
        ReferenceValue.secrets(section, "secret", "{ env: OUTCRY_PR_DESK_SECRET }"));
  }

  private Destination slack() {
    boolean isBot = section.value("token") != null || section.value("channel") != null;
    if (!isBot) {
      return new Webhook(
          url("{ env: SLACK_URL }, or token: { env: SLACK_TOKEN } and channel: \"#pr\""),
          List.of());
    }
    ConfigValue url = section.value("url");
    if (url != null) {
      url.problem(
          "an incoming webhook and a bot are two ways", "keep url, or keep token and channel");
    }
    return new SlackBot(
        urlOr("api", SlackBot.API),
        ReferenceValue.secret(section, "token", "{ env: SLACK_TOKEN }"),
        section.requiredText("channel", "\"#pr\""));
  }

  private Destination pagerDuty() {
    return new PagerDuty(
        urlOr("url", PagerDuty.URL),
        ReferenceValue.secret(section, "routingKey", "{ env: PAGERDUTY_KEY }"));
  }

  private Reference url(String example) {
    ConfigValue value = section.required("url", example);
    return value == null ? ReferenceValue.NONE : ReferenceValue.url(value, allowPrivate);
  }

  private Reference urlOr(String field, String otherwise) {
    ConfigValue value = section.value(field);
    return value == null ? Reference.given(otherwise) : ReferenceValue.url(value, allowPrivate);
  }
}
