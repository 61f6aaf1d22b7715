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
final class Letters implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<String, Receiver> receivers;

  Letters(List<Receiver> receivers) {
    this.receivers =
        receivers.stream().collect(Collectors.toMap(Receiver::id, Function.identity()));
  }

  /**
   * For a receiver that the file lost while this waited, the notice itself is kept: it becomes a
   * dead delivery.
   */
  Letter to(String receiverId, Notice notice) {
    Receiver receiver = receivers.get(receiverId);
    if (receiver == null) {
      return new Letter(Json.line(notice), null);
    }
    String body = Rendering.of(receiver).body(notice);
    Receiver fallback = receiver.fallback() == null ? null : receivers.get(receiver.fallback());
    String other = fallback == null ? body : Rendering.of(fallback).body(notice);
    return new Letter(body, other.equals(body) ? null : other);
  }

  /**
   * @param fallbackBody null where the fallback takes the same, or there is none
   */
  record Letter(String body, @Nullable String fallbackBody) {}
}
