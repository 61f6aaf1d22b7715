// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Ids of control events: the same words at the same time have the same id, so they count once. */
final class EventId {
  private static final int BYTES = 12;

  private EventId() {}

  /** The event with an id: the given one, or one made from all that it says. */
  static ControlEvent given(ControlEvent event, @Nullable String id) {
    return new ControlEvent(
        id == null ? "c_" + hash(Json.line(event)) : id,
        event.type(),
        event.brand(),
        event.alertId(),
        event.storyId(),
        event.author(),
        event.networks(),
        event.by(),
        event.at(),
        event.until(),
        event.reason(),
        event.note());
  }

  /** Short and safe as the name of a file. */
  static String hash(String text) {
    try {
      byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(all, 0, BYTES);
    } catch (NoSuchAlgorithmException e) { // every Java has SHA-256
      throw new IllegalStateException(e);
    }
  }
}
