// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

/**
 * A link that posts of a story share.
 *
 * <p>Evolution: add components whose honest value for an old link is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param key under which posts remember that they are counted here; of no other link, and not of
 *     this one once it was left out and came again
 * @param url hash of its canonical form
 * @param address to open it
 * @param posts that carry it
 * @param reposts of such posts
 */
public record SharedLinkState(
    long key, long url, String address, LinkKind kind, long posts, long reposts) {
  SharedLinkState plus(long morePosts, long moreReposts) {
    return new SharedLinkState(key, url, address, kind, posts + morePosts, reposts + moreReposts);
  }

  long all() {
    return posts + reposts;
  }
}
