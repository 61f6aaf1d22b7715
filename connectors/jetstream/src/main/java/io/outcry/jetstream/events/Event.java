// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.JsonRecord;
import io.outcry.schemas.posts.MalformedPostException;
import org.jspecify.annotations.Nullable;

/**
 * One event of a Jetstream.
 *
 * @param did whose repository it is about
 * @param timeMicros {@code time_us}: when this instance saw it, microseconds since 1970; where
 *     another one begins to resend
 * @param key the same for the same event from every instance, and for no other
 * @param handle what an identity event says that the account is called now; null if it does not say
 */
public record Event(
    String did, long timeMicros, String key, Inbound inbound, @Nullable String handle) {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();

  static final String IDENTITY = "identity";

  /** Whether it says that the account has another handle or home now. */
  public boolean isIdentity() {
    return IDENTITY.equals(inbound.notice());
  }

  /**
   * @throws MalformedPostException if the bytes are no event
   */
  public static Event read(byte[] record) throws MalformedPostException {
    return JsonRecord.read(record, JSON, in -> new EventReader(in).read());
  }
}
