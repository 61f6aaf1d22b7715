// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import io.outcry.webhook.scripted.ScriptedReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings that point at scripted receivers. */
public final class TestReceivers {
  public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private TestReceivers() {}

  public static Receiver at(Path folder, String id, ScriptedReceiver at) throws IOException {
    return at(folder, id, at, null);
  }

  public static Receiver at(Path folder, String id, ScriptedReceiver at, @Nullable String fallback)
      throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    return new Receiver(
        id,
        Format.STANDARD_WEBHOOKS,
        Reference.given(at.address().toString()),
        List.of(Reference.file(secret.toString())),
        Evidence.FULL,
        true,
        fallback);
  }

  /** A channel of Teams, where people read. */
  public static Receiver teams(String id, ScriptedReceiver at) {
    return new Receiver(
        id,
        Format.TEAMS,
        Reference.given(at.address().toString()),
        List.of(),
        Evidence.EXCERPT,
        true,
        null);
  }

  /** A bot of Slack, whose methods are those of the scripted receiver. */
  public static Receiver bot(Path folder, String id, ScriptedReceiver at) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "xoxb-1");
    return new Receiver(
        id,
        Format.SLACK,
        new Destination.SlackBot(
            Reference.given("http://localhost:" + at.address().getPort() + "/api"),
            Reference.file(token.toString()),
            "#pr"),
        Evidence.FULL,
        true,
        null);
  }
}
