// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import org.jspecify.annotations.Nullable;

/**
 * Names of records: {@code at://did/collection/key}. The collection is no part of an id, since a
 * post and a repost of one author have the same key only if a program makes it so, and the author
 * can then only harm their own.
 */
final class AtUri {
  static final String NETWORK = "bluesky";
  static final String POST = "app.bsky.feed.post";

  private static final String SCHEME = "at://";
  private static final int MAX_CHARS = 8_192; // the protocol's own bound

  private AtUri() {}

  static String id(String did, String key) {
    return NETWORK + ':' + did + '/' + key;
  }

  /** The id of the post that {@code uri} names; null if it names none. */
  static @Nullable String postId(@Nullable String uri) {
    if (uri == null || !uri.startsWith(SCHEME) || uri.length() > MAX_CHARS) {
      return null;
    }
    int collection = uri.indexOf('/', SCHEME.length()) + 1;
    int key = collection + POST.length() + 1;
    boolean namesPost =
        collection > SCHEME.length() + 1
            && uri.length() > key
            && uri.startsWith(POST, collection)
            && uri.charAt(key - 1) == '/';
    return namesPost
        ? id(uri.substring(SCHEME.length(), collection - 1), uri.substring(key))
        : null;
  }
}
