// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read or placed, kept whole so that it can be redriven: {@code
 * dead-letter.v1}.
 *
 * @param reason a short code: {@code json}, {@code field}, {@code time}, {@code size}, {@code
 *     gzip}, {@code control}
 * @param source {@code file:line} or {@code topic-partition@offset}
 * @param raw the bytes as they came, at most {@link #MAX_RAW_BYTES} of them
 * @param rawEncoding {@code utf8}, or {@code base64} when the bytes are not UTF-8
 */
public record DeadLetter(
    String reason,
    String message,
    String source,
    String raw,
    String rawEncoding,
    @Nullable Instant at) {
  /** The reason of a control event without effect. */
  public static final String CONTROL = "control";

  public static final int MAX_RAW_BYTES = 64 * 1024;

  /** What a format, or the check of its time, refused. */
  public static DeadLetter of(MalformedPostException problem, String source, byte[] bytes) {
    return of(problem.reason(), String.valueOf(problem.getMessage()), source, bytes, null);
  }

  public static DeadLetter of(
      String reason, String message, String source, byte[] bytes, @Nullable Instant at) {
    byte[] kept =
        bytes.length > MAX_RAW_BYTES ? Arrays.copyOf(bytes, wholeCharacters(bytes)) : bytes;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(kept)).toString();
      return new DeadLetter(reason, message, source, text, "utf8", at);
    } catch (CharacterCodingException e) { // not text: keep the bytes exactly
      String base64 = Base64.getEncoder().encodeToString(kept);
      return new DeadLetter(reason, message, source, base64, "base64", at);
    }
  }

  /** Where to cut so that no character of valid UTF-8 is split. */
  private static int wholeCharacters(byte[] bytes) {
    int end = MAX_RAW_BYTES;
    while (end > MAX_RAW_BYTES - 4 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return end;
  }
}
