// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.control;

import io.outcry.schemas.json.IsoTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A control event, what a person tells the main job: {@code control.v1}. Its {@code id} is an
 * idempotency key.
 *
 * @param type {@code ack}, {@code silence}, {@code responded}, {@code useful}, {@code not-useful},
 *     {@code close} or {@code forget-author}
 * @param author network and id: {@code x:99}
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
  private static final Set<String> TYPES =
      Set.of("ack", "silence", "responded", "useful", "not-useful", "close", "forget-author");

  private static final Set<String> REASONS =
      Set.of("wrong-brand", "not-a-complaint", "already-known", "too-late", "other");

  /** Networks may be left out. */
  public ControlEvent {
    networks = networks == null ? List.of() : networks;
  }

  /**
   * What is wrong with the event, and what to write instead; null if it can be carried out. Any
   * component may be missing after reading from text.
   */
  public @Nullable String problem() {
    if (isBlank(id)) {
      return "id is missing; give each event one of its own";
    }
    if (type == null || !TYPES.contains(type)) {
      return "type '" + type + "' is unknown; expected one of " + sorted(TYPES);
    }
    if (at == null || at.isBefore(IsoTime.EARLIEST)) {
      return "at is missing or before " + IsoTime.EARLIEST + "; write 2026-01-05T10:00:00Z";
    }
    return problemOfType();
  }

  /**
   * The brand that it is about: its own field, or from {@code <brand>:<post>} or {@code
   * a_<brand>_<hash>}; null if neither says.
   */
  public @Nullable String brandMeant() {
    if (brand != null) {
      return brand;
    }
    if (storyId != null) {
      int colon = storyId.indexOf(':');
      return colon <= 0 ? null : storyId.substring(0, colon);
    }
    int hash = alertId == null ? -1 : alertId.lastIndexOf('_');
    return alertId == null || !alertId.startsWith("a_") || hash <= 2
        ? null
        : alertId.substring(2, hash);
  }

  private @Nullable String problemOfType() {
    boolean isOfBrand = type.equals("silence") && !isBlank(brand);
    if (type.equals("forget-author")) {
      return author != null && author.indexOf(':') > 0
          ? null
          : "author is missing or has no network; write x:99";
    }
    if (isBlank(alertId) && isBlank(storyId) && !isOfBrand) {
      return "alertId or storyId is missing; " + type + " needs one";
    }
    if (type.equals("silence") && until == null) {
      return "until is missing; write when the silence ends";
    }
    if (type.equals("not-useful") && (reason == null || !REASONS.contains(reason))) {
      return "reason '" + reason + "' is unknown; expected one of " + sorted(REASONS);
    }
    return null;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
