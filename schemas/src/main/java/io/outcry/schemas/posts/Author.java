// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post, as the network names them.
 *
 * @param id unique and stable inside the network
 * @param handle without the leading {@code @}; may change
 * @param followers at the time of the post, 0 or more; null where the network does not say
 */
public record Author(String id, @Nullable String handle, @Nullable Long followers) {}
