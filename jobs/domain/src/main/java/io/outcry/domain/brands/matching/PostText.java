// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import org.jspecify.annotations.Nullable;

/**
 * What of a post decides which brands it is about.
 *
 * @param network as in the brands' accounts, such as {@code x}
 * @param authorHandle without {@code @}; null where the network gives none
 * @param authorId the network's id of the author
 * @param text as people read it; anything that a network may let through
 */
public record PostText(
    String network, @Nullable String authorHandle, String authorId, String text) {}
