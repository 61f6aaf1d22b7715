// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import io.outcry.schemas.control.SourceStatus;
import org.jspecify.annotations.Nullable;

/**
 * One record of a source: exactly one of its components is set. All formats make theirs here, where
 * half characters, which UTF-8 cannot hold, become U+FFFD.
 *
 * @param notice what a network says about itself (a limit, a warning); counted, not followed
 * @param status what a live source says of itself: whether it hears its network
 */
public record Inbound(
    @Nullable Post post,
    @Nullable Deletion deletion,
    @Nullable String notice,
    @Nullable DeadLetter deadLetter,
    @Nullable SourceStatus status) {
  /** Records of one event time are taken in this order. */
  public enum Kind {
    DEAD_LETTER,
    NOTICE,
    POST,
    DELETION,
    STATUS
  }

  public static Inbound of(Post post) {
    return new Inbound(Surrogates.paired(post), null, null, null, null);
  }

  public static Inbound of(Deletion deletion) {
    return new Inbound(null, Surrogates.paired(deletion), null, null, null);
  }

  public static Inbound notice(String notice) {
    return new Inbound(null, null, Surrogates.paired(notice), null, null);
  }

  public static Inbound of(DeadLetter deadLetter) {
    return new Inbound(null, null, null, deadLetter, null);
  }

  public static Inbound of(SourceStatus status) {
    return new Inbound(null, null, null, null, status);
  }

  public Kind kind() {
    if (post != null) {
      return Kind.POST;
    }
    if (deletion != null) {
      return Kind.DELETION;
    }
    if (status != null) {
      return Kind.STATUS;
    }
    return notice != null ? Kind.NOTICE : Kind.DEAD_LETTER;
  }
}
