// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a place cannot be listened to now. The message is for a person and holds no secret. */
public final class Fault extends IOException {
  /** How long it is waited, from the first to the longest; see {@link Backoff}. */
  public enum Kind {
    /** The connection broke or could not be made: soon again, linearly later. */
    CONNECTION,
    /** The server is in trouble: exponentially later. */
    SERVER,
    /** Asked too often: a minute, exponentially later, unless the server says when. */
    RATE_LIMIT,
    /** The server will not have us as we are: a person has to mend it. */
    REFUSED
  }

  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final @Nullable Duration wait;

  public Fault(Kind kind, String message) {
    this(kind, message, null, null);
  }

  public Fault(Kind kind, String message, Throwable cause) {
    this(kind, message, null, cause);
  }

  /**
   * @param wait how long the server asks to be left alone; null where it does not say
   */
  public Fault(Kind kind, String message, @Nullable Duration wait) {
    this(kind, message, wait, null);
  }

  private Fault(Kind kind, String message, @Nullable Duration wait, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.wait = wait;
  }

  public Kind kind() {
    return kind;
  }

  public @Nullable Duration serverWait() {
    return wait;
  }
}
