// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import io.outcry.schemas.json.IsoTime;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The event time of a record. The client's time is believed within bounds: a post dated more than
 * {@link #MAX_AHEAD} after its arrival gets the time of its arrival; without a time of arrival a
 * date outside of [{@link IsoTime#EARLIEST}, run start + {@link #MAX_AHEAD}] is invalid. Every
 * record of a job passes here, whatever its format.
 *
 * @param runStart when the job was started, by the clock of the one who started it
 */
public record EventTime(Instant runStart) implements Serializable {
  public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

  /**
   * The post with a valid time; its other times have years of four digits.
   *
   * @throws MalformedPostException with reason {@code time} if there is none
   */
  public Post check(Post post) throws MalformedPostException {
    requireYear("editedAt", post.editedAt());
    requireYear("receivedAt", post.receivedAt());
    Instant received = post.receivedAt();
    Instant latest = (received == null ? runStart : received).plus(MAX_AHEAD);
    if (post.createdAt().isBefore(IsoTime.EARLIEST)) {
      throw outside(post.createdAt(), "before " + IsoTime.EARLIEST);
    }
    if (!post.createdAt().isAfter(latest)) {
      return post;
    }
    if (received == null || received.isBefore(IsoTime.EARLIEST)) {
      throw outside(post.createdAt(), "after " + latest + ", when this run started");
    }
    return post.withCreatedAt(received);
  }

  private static void requireYear(String field, @Nullable Instant time)
      throws MalformedPostException {
    if (time != null && !IsoTime.hasFourDigitYear(time)) {
      throw new MalformedPostException(
          "time", field + ": " + time + " is no time; expected a year of four digits");
    }
  }

  /**
   * The record: a post with a valid time, a deletion with a valid time or none.
   *
   * @throws MalformedPostException with reason {@code time} if there is none
   */
  public Inbound check(Inbound inbound) throws MalformedPostException {
    Post post = inbound.post();
    if (post != null) {
      return Inbound.of(check(post));
    }
    Deletion deletion = inbound.deletion();
    return deletion == null ? inbound : Inbound.of(trusted(deletion));
  }

  private Deletion trusted(Deletion deletion) {
    return new Deletion(
        deletion.postId(),
        deletion.authorId(),
        deletion.network(),
        trusted(deletion.deletedAt()),
        trusted(deletion.receivedAt()));
  }

  private @Nullable Instant trusted(@Nullable Instant at) {
    boolean possible =
        at != null && !at.isBefore(IsoTime.EARLIEST) && !at.isAfter(runStart.plus(MAX_AHEAD));
    return possible ? at : null;
  }

  /** When a deletion happened; null if not said, which puts it last in a bounded run. */
  public static @Nullable Instant of(Deletion deletion) {
    return deletion.deletedAt() != null ? deletion.deletedAt() : deletion.receivedAt();
  }

  private static MalformedPostException outside(Instant createdAt, String how) {
    return new MalformedPostException(
        "time", "createdAt: " + createdAt + " is " + how + "; expected the time of writing");
  }
}
