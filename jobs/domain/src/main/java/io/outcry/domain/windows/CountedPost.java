// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

/**
 * What of a mention is counted. Probabilities are in millionths, so that sums do not depend on the
 * order.
 *
 * @param createdAtMillis event time, epoch milliseconds
 * @param authorHash 64-bit hash of network and author id
 * @param network such as {@code x}
 * @param kind how the post relates to others
 * @param notUnderstood whether its language or text could not be judged
 */
public record CountedPost(
    long createdAtMillis,
    long authorHash,
    String network,
    Kind kind,
    long negativeMicros,
    long neutralMicros,
    long positiveMicros,
    long complaintMicros,
    boolean notUnderstood) {

  /** How a post relates to others. */
  public enum Kind {
    ORIGINAL,
    REPLY,
    REPOST,
    QUOTE
  }
}
