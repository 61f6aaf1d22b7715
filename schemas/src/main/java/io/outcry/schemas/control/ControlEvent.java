// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells the main job: {@code control.v1}. Idempotent by {@code id}.
 *
 * @param type {@code ack}, {@code silence}, {@code responded}, {@code useful}, {@code not-useful},
 *     {@code close} or {@code forget-author}
 * @param networks what a {@code responded} event answers; empty means all
 */
public record ControlEvent(
    String id,
    String type,
    @Nullable String brand,
    @Nullable String alertId,
    @Nullable String storyId,
    @Nullable String author,
    List<String> networks,
    @Nullable String by,
    Instant at,
    @Nullable Instant until,
    @Nullable String reason,
    @Nullable String note) {

  /** People leave the networks out. */
  public ControlEvent {
    networks = networks == null ? List.of() : networks;
  }
}
