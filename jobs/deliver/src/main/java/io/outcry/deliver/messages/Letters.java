// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import io.outcry.schemas.json.Json;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.rendering.Rendering;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A notice as the message of each receiver, and of its fallback where that has another format. */
public final class Letters implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<String, Receiver> receivers;

  public Letters(List<Receiver> receivers) {
    this.receivers =
        receivers.stream().collect(Collectors.toMap(Receiver::id, Function.identity()));
  }

  /**
   * For a receiver that the file lost while this waited, the notice itself is kept: it becomes a
   * dead delivery.
   */
  Letter to(String receiverId, Notice notice) {
    Letter letter = to(receiverId, receiver -> notice);
    return letter == null ? new Letter(Json.line(notice), null) : letter;
  }

  /**
   * Null for a receiver that the file lost, and for one that is told nothing.
   *
   * @param told to a receiver; null for nothing
   */
  public @Nullable Letter to(String receiverId, Function<Receiver, @Nullable Notice> told) {
    Receiver receiver = receivers.get(receiverId);
    String body = receiver == null ? null : body(receiver, told);
    if (receiver == null || body == null) {
      return null;
    }
    Receiver fallback = receiver.fallback() == null ? null : receivers.get(receiver.fallback());
    String other = fallback == null ? null : body(fallback, told);
    return new Letter(body, body.equals(other) ? null : other);
  }

  private static @Nullable String body(
      Receiver receiver, Function<Receiver, @Nullable Notice> told) {
    Notice notice = told.apply(receiver);
    return notice == null ? null : Rendering.of(receiver).body(notice);
  }

  /**
   * @param fallbackBody null where the fallback takes the same, or there is none
   */
  public record Letter(String body, @Nullable String fallbackBody) {}
}
