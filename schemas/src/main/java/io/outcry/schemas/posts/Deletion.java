// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One post, or all posts of an author, were deleted on the network and must be forgotten.
 *
 * @param postId set when one post is gone, else null
 * @param authorId set when an author is gone, else null
 * @param deletedAt null where the network does not say; then the time of arrival counts
 */
public record Deletion(
    @Nullable String postId,
    @Nullable String authorId,
    String network,
    @Nullable Instant deletedAt,
    @Nullable Instant receivedAt) {}
