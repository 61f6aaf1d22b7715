// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.status;

import org.jspecify.annotations.Nullable;

/**
 * What a status replies to, by names that mean the same on all servers.
 *
 * @param uri null where it is not known
 * @param rootUri of the first status of the conversation; null where it is not known
 */
public record Parent(@Nullable String uri, @Nullable String rootUri) {
  public static final Parent UNKNOWN = new Parent(null, null);

  /** As far as the status itself tells it. */
  public static Parent toldBy(Status status) {
    String uri = status.ownParentUri();
    return uri == null ? UNKNOWN : new Parent(uri, null);
  }
}
