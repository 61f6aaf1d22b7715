// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import java.io.Serializable;

/**
 * Reads one record of a network, as it came, into a post, a deletion or a notice. How ids and
 * handles look on each network is said at {@link Post} and {@link Author}. Implementations are
 * stateless, thread-safe and serializable.
 */
public interface PostFormat extends Serializable {
  /** How the user names it on the command line: {@code outcry}, {@code x-v1}. */
  String name();

  /**
   * Whether a JSON object whose top-level field names begin with those in {@code head} looks like
   * this format. Cheap; used by {@code --format auto} for each record.
   *
   * @param head the first bytes of the record, at most 4 KiB of it, UTF-8
   */
  boolean recognises(String head);

  /**
   * Reads one record.
   *
   * @throws MalformedPostException if the bytes are none of this format; the record leaves as a
   *     dead letter
   */
  Inbound read(byte[] record) throws MalformedPostException;
}
