// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.delivery;

import io.outcry.schemas.posts.DeadLetter;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dead delivery: a message that neither its receiver nor the fallback took, as a dead letter.
 * {@code reason} is that of its last receipt, {@code source} is {@code
 * delivery:<receiver>:<webhook-id>}, {@code raw} the whole body, however long.
 *
 * @param receiver id in the receivers file
 * @param messageId the {@code webhook-id}: {@code <alertId>.<revision>}, perhaps with {@code ~2}
 */
public record DeadDelivery(String receiver, String messageId, String body) {
  private static final Pattern SOURCE = Pattern.compile("delivery:([^:]+):(.+)");
  private static final Pattern MESSAGE_ID = Pattern.compile("(.+)\\.(\\d{1,9})(?:~\\d+)?");

  public static DeadLetter letter(
      String receiver, String messageId, String reason, String body, Instant at) {
    return new DeadLetter(
        reason,
        "not delivered to " + receiver + "; outcry redrive sends it once more",
        "delivery:" + receiver + ":" + messageId,
        body,
        "utf8",
        at);
  }

  /** Null if the dead letter is no dead delivery. */
  public static @Nullable DeadDelivery of(DeadLetter letter) {
    Matcher source = SOURCE.matcher(letter.source());
    return source.matches() && MESSAGE_ID.matcher(source.group(2)).matches()
        ? new DeadDelivery(source.group(1), source.group(2), letter.raw())
        : null;
  }

  public String alertId() {
    return part(1);
  }

  /** From 1. */
  public int revision() {
    return Integer.parseInt(part(2));
  }

  private String part(int group) {
    Matcher id = MESSAGE_ID.matcher(messageId);
    if (!id.matches()) {
      throw new IllegalStateException(messageId + " is no id of a message");
    }
    return id.group(group);
  }
}
