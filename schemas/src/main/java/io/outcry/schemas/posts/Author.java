// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post, as the network names them.
 *
 * @param id unique and stable inside the whole network; on Mastodon the account's {@code uri},
 *     since each server numbers accounts for itself
 * @param handle as the accounts in a brands file are written, without the leading {@code @}: {@code
 *     AcmeAir} on X, {@code acme.example} on Bluesky, {@code care@acme.example} on Mastodon, for
 *     accounts of the server that was asked, too; may change
 * @param followers at the time of the post, 0 or more; null where the network does not say
 */
public record Author(String id, @Nullable String handle, @Nullable Long followers) {}
