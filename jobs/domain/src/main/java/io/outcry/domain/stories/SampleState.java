// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import org.jspecify.annotations.Nullable;

/**
 * A post that is shown with its story.
 *
 * <p>Evolution: add components whose honest value for an old sample is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param followers of the author; -1 where unknown
 * @param text at most 500 characters of it
 */
public record SampleState(
    String id,
    String network,
    @Nullable String url,
    String author,
    long authorHash,
    long followers,
    long atMillis,
    String text,
    long complaintMicros) {
  private static final int LONGEST_TEXT = 500;

  static SampleState of(HeardPost post) {
    return new SampleState(
        post.id(),
        post.network(),
        post.url(),
        post.author(),
        post.authorHash(),
        post.followers(),
        post.atMillis(),
        shortened(post.text()),
        post.complaintMicros());
  }

  SampleState withText(String newText) {
    return new SampleState(
        id,
        network,
        url,
        author,
        authorHash,
        followers,
        atMillis,
        shortened(newText),
        complaintMicros);
  }

  private static String shortened(String text) {
    return Title.shorten(text, LONGEST_TEXT);
  }
}
