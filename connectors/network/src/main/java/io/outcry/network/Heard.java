// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import io.outcry.schemas.posts.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * What a thread that listens hands over.
 *
 * @param inbound null where only the position moves
 * @param position null where only the source tells its status
 * @param atMillis when it was heard, epoch milliseconds
 */
record Heard(String splitId, @Nullable Inbound inbound, @Nullable String position, long atMillis) {}
