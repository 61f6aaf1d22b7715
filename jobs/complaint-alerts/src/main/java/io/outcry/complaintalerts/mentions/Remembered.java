// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.schemas.posts.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that counts, a later version of it, or its deletion, with the brands of its first version.
 * Also in state, as a part of {@link ScoredPost}.
 *
 * <p>Evolution: as {@link ScoredPost}.
 *
 * @param post null for a deletion
 * @param edit true for a later version: it replaces the text and counts nothing
 * @param deletedId null unless the post is gone
 * @param atMillis event time, epoch milliseconds
 */
public record Remembered(
    @Nullable Post post,
    List<BrandMatch> brands,
    boolean edit,
    @Nullable String deletedId,
    long atMillis) {}
